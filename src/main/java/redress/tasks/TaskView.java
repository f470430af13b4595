package redress.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;
import redress.shared.UserId;

/**
 * A task as it is listed.
 *
 * @param type what kind of work it is, for example {@code cases.contactVictim}
 * @param title its name as drawn
 * @param referralId the referral it belongs to; null where it belongs to the case alone
 * @param matterId the matter beside the case's journey it belongs to; null where it belongs to the
 *     journey itself
 * @param reference the case's reference; null where the case has none yet
 * @param displayName the person's name; null for providers
 * @param priority from 1, urgent, to 4, low
 * @param dueAt the last moment in time; null where there is none
 * @param assignee who has it; null where nobody has
 * @param endedAt when it was completed or withdrawn; null while it is open
 */
public record TaskView(
    TaskId id,
    String type,
    String title,
    CaseId caseId,
    @Nullable ReferralId referralId,
    @Nullable UUID matterId,
    @Nullable String reference,
    @Nullable String displayName,
    int priority,
    @Nullable Instant dueAt,
    @Nullable UserId assignee,
    @Nullable String assigneeName,
    TaskState state,
    Instant openedAt,
    @Nullable Instant endedAt,
    UUID formVersion) {

  public boolean isOpen() {
    return state == TaskState.OPEN;
  }

  public boolean isAssigned() {
    return assignee != null;
  }

  public boolean isHeldBy(UserId person) {
    return person.equals(assignee);
  }

  /** As a provider sees it: the reference, and nothing of the person. */
  TaskView withoutPerson() {
    return new TaskView(
        id,
        type,
        title,
        caseId,
        referralId,
        matterId,
        reference,
        null,
        priority,
        dueAt,
        assignee,
        assigneeName,
        state,
        openedAt,
        endedAt,
        formVersion);
  }
}
