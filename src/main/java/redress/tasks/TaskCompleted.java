package redress.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;
import redress.shared.UserId;

/** A task was done. */
public record TaskCompleted(
    TaskId taskId,
    String type,
    String title,
    CaseId caseId,
    @Nullable ReferralId referralId,
    UserId by,
    Instant at)
    implements CaseEvent {

  @Override
  public String sentence() {
    return "Task completed: " + title + ".";
  }
}
