package redress.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams at start. The engine itself makes a new version only of what has changed, so
 * every copy of the application may do it.
 */
@Component
class Deployment {

  static final TaskDescriptor<Void> DEPLOY_DIAGRAMS = TaskDescriptor.of("deploy-diagrams");

  private final CamundaClient client;
  private final Diagrams diagrams;
  private final Scheduler scheduler;
  private final Clock clock;
  private volatile boolean deployed;

  Deployment(CamundaClient client, Diagrams diagrams, Scheduler scheduler, Clock clock) {
    this.client = client;
    this.diagrams = diagrams;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    scheduler.scheduleIfNotExists(
        DEPLOY_DIAGRAMS.instance(diagrams.checksum()).build(), clock.instant());
    scheduler.triggerCheckForDueExecutions();
  }

  void deploy() {
    DeployResourceCommandStep2 command = null;
    for (Map.Entry<String, byte[]> file : diagrams.files().entrySet()) {
      command =
          command == null
              ? client.newDeployResourceCommand().addResourceBytes(file.getValue(), file.getKey())
              : command.addResourceBytes(file.getValue(), file.getKey());
    }
    if (command != null) {
      command.execute();
    }
    deployed = true;
  }

  /** A message sent before its diagram is known would start nothing. */
  void requireDeployed() {
    if (!deployed) {
      deploy();
    }
  }
}
