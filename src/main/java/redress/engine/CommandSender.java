package redress.engine;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends the outbox's commands. An answer that says "already done" is a success. */
@Component
class CommandSender {

  /**
   * Longer than a command is ever retried after an unanswered sending, so that none counts twice.
   */
  private static final Duration MESSAGE_LIVES = Duration.ofDays(2);

  private final CamundaClient client;
  private final Outbox outbox;
  private final Deployment deployment;
  private final StuckWork stuck;

  CommandSender(CamundaClient client, Outbox outbox, Deployment deployment, StuckWork stuck) {
    this.client = client;
    this.outbox = outbox;
    this.deployment = deployment;
    this.stuck = stuck;
  }

  void send(TaskInstance<String> instance, Execution execution) {
    deployment.requireDeployed();
    switch (outbox.read(instance.getData())) {
      case Command.Announce announce -> announce(instance.getId(), announce);
      case Command.Complete complete -> complete(complete);
    }
    if (execution.consecutiveFailures > 0) {
      stuck.resolved(StuckWork.Kind.COMMAND, instance.getId());
    }
  }

  private void announce(String commandId, Command.Announce announce) {
    doneAlreadyWhen(
        Status.Code.ALREADY_EXISTS,
        () ->
            client
                .newPublishMessageCommand()
                .messageName(announce.message())
                .correlationKey(announce.correlationKey())
                .messageId(commandId)
                .timeToLive(MESSAGE_LIVES)
                .variables(announce.variables())
                .execute());
  }

  private void complete(Command.Complete complete) {
    doneAlreadyWhen(
        Status.Code.NOT_FOUND,
        () ->
            client.newCompleteCommand(complete.jobKey()).variables(complete.variables()).execute());
  }

  private static void doneAlreadyWhen(Status.Code answer, Runnable command) {
    try {
      command.run();
    } catch (ClientStatusException answered) {
      if (answered.getStatusCode() != answer) {
        throw answered;
      }
    }
  }
}
