package redress.engine;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** The engine may still be starting: asked again every second. */
class DeploymentBackOff implements FailureHandler<Void> {

  private static final Duration EVERY = Duration.ofSeconds(1);

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    operations.reschedule(failed, failed.getTimeDone().plus(EVERY));
  }
}
