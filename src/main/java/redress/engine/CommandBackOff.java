package redress.engine;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;

/** Tries a command again later, for ever, and lists it as stuck when it keeps failing. */
class CommandBackOff implements FailureHandler<String> {

  private final ObjectProvider<StuckWork> stuck;
  private final ObjectProvider<Outbox> outbox;

  CommandBackOff(ObjectProvider<StuckWork> stuck, ObjectProvider<Outbox> outbox) {
    this.stuck = stuck;
    this.outbox = outbox;
  }

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<String> operations) {
    int failures = failed.getExecution().consecutiveFailures + 1;
    Instant now = failed.getTimeDone();
    operations.reschedule(failed, now.plus(BackOff.after(failures)));
    if (failures >= BackOff.STUCK_AFTER) {
      String id = failed.getExecution().getId();
      Command command =
          outbox.getObject().read((String) failed.getExecution().taskInstance.getData());
      stuck
          .getObject()
          .failed(
              StuckWork.Kind.COMMAND,
              id,
              command.what(),
              Outbox.caseOf(id),
              reason(failed),
              failures,
              now);
    }
  }

  private static String reason(ExecutionComplete failed) {
    return failed.getCause().map(Reasons::of).orElse("It was interrupted.");
  }
}
