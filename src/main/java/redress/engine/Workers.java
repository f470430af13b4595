package redress.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.api.worker.JobWorkerBuilderStep1.JobWorkerBuilderStep3;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one worker for every job type somebody answers, and one for human work. */
@Component
class Workers implements SmartLifecycle {

  /** Longer than any job takes, short enough that work comes back soon after a crash. */
  static final Duration JOB_TIMEOUT = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final String HUMAN_WORK = "io.camunda.zeebe:userTask";
  private static final int AT_ONCE = 64;

  private final CamundaClient client;
  private final EngineProperties properties;
  private final JobMethods methods;
  private final JobRunner runner;
  private final HumanWorkIntake humanWork;
  private final List<JobWorker> open = new ArrayList<>();

  Workers(
      CamundaClient client,
      EngineProperties properties,
      JobMethods methods,
      JobRunner runner,
      HumanWorkIntake humanWork) {
    this.client = client;
    this.properties = properties;
    this.methods = methods;
    this.runner = runner;
    this.humanWork = humanWork;
  }

  @Override
  public void start() {
    for (JobMethod method : methods.all()) {
      open.add(
          worker(method.type(), job -> runner.run(method, job))
              .fetchVariables(method.variables())
              .open());
    }
    open.add(worker(HUMAN_WORK, humanWork::take).open());
  }

  private JobWorkerBuilderStep3 worker(String type, Consumer<ActivatedJob> handler) {
    return client
        .newWorker()
        .jobType(type)
        .handler((jobClient, job) -> handle(handler, job))
        .timeout(JOB_TIMEOUT)
        .maxJobsActive(AT_ONCE)
        .pollInterval(properties.pollInterval())
        .streamEnabled(properties.streaming());
  }

  /** What is thrown here would cost the job one of its retries; it comes back by itself instead. */
  private static void handle(Consumer<ActivatedJob> handler, ActivatedJob job) {
    try {
      handler.accept(job);
    } catch (RuntimeException failure) {
      LOG.warn(
          "Job {} of type {} comes back later: {}",
          job.getKey(),
          job.getType(),
          Reasons.of(failure));
      LOG.debug("Why job {} comes back", job.getKey(), failure);
    }
  }

  @Override
  public void stop() {
    open.forEach(JobWorker::close);
    open.clear();
  }

  @Override
  public boolean isRunning() {
    return !open.isEmpty();
  }
}
