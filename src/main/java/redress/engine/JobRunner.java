package redress.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.shared.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one job: asks the room, then tells the engine. The room's transaction is over before the job
 * is completed or an error thrown. A failure postpones the job and, when it goes on, lists it as
 * stuck; it never becomes an incident.
 */
@Component
class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final TypeReference<java.util.Map<String, Object>> VARIABLES =
      new TypeReference<>() {};

  private final CamundaClient client;
  private final JobPostponer postponer;
  private final StuckWork stuck;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Clock clock;

  /** Only spares a question to the database: whether a job that succeeds has failed before. */
  private final Set<Long> failedHere = ConcurrentHashMap.newKeySet();

  JobRunner(
      CamundaClient client,
      JobPostponer postponer,
      StuckWork stuck,
      JsonMapper json,
      MeterRegistry meters,
      Clock clock) {
    this.client = client;
    this.postponer = postponer;
    this.stuck = stuck;
    this.json = json;
    this.meters = meters;
    this.clock = clock;
  }

  void run(JobMethod method, ActivatedJob job) {
    meters
        .timer("redress.engine.job", "type", method.type())
        .record(
            () -> {
              try {
                answer(method, job);
                resolved(job.getKey());
              } catch (RuntimeException failure) {
                failed(job, failure);
              }
            });
  }

  private void answer(JobMethod method, ActivatedJob job) {
    try {
      Object answer = method.answer(contextOf(job), job.getVariablesAsMap(), json);
      complete(job, answer);
    } catch (BpmnError error) {
      client.newThrowErrorCommand(job).errorCode(error.code()).send();
    }
  }

  /** Not waited for: where the answer is lost the job comes back, and the room answers the same. */
  private void complete(ActivatedJob job, @Nullable Object answer) {
    var command = client.newCompleteCommand(job);
    if (answer != null) {
      command = command.variables(json.convertValue(answer, VARIABLES));
    }
    command
        .send()
        .exceptionally(
            refused -> {
              LOG.debug("Completing job {} was not accepted; it comes back", job.getKey(), refused);
              return null;
            });
  }

  private void failed(ActivatedJob job, RuntimeException failure) {
    LOG.warn(
        "Job {} of type {} failed and is tried again: {}",
        job.getKey(),
        job.getType(),
        Reasons.of(failure));
    LOG.debug("Why job {} failed", job.getKey(), failure);
    failedHere.add(job.getKey());
    int attempts =
        stuck.failed(
            StuckWork.Kind.JOB,
            String.valueOf(job.getKey()),
            job.getType(),
            caseOf(job),
            Reasons.of(failure),
            1,
            clock.instant());
    postponer.offerAgain(job.getKey(), BackOff.after(attempts));
  }

  private void resolved(long jobKey) {
    if (failedHere.remove(jobKey)) {
      stuck.resolved(StuckWork.Kind.JOB, String.valueOf(jobKey));
    }
  }

  private static JobContext contextOf(ActivatedJob job) {
    return new JobContext(
        job.getKey(), job.getProcessInstanceKey(), job.getBpmnProcessId(), job.getElementId());
  }

  private static @Nullable CaseId caseOf(ActivatedJob job) {
    return job.getVariablesAsMap().get("caseId") instanceof String id ? CaseId.of(id) : null;
  }
}
