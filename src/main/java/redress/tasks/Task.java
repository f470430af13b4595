package redress.tasks;

import static redress.shared.RuleBroken.require;
import static redress.tasks.TaskRule.ALREADY_CLAIMED;
import static redress.tasks.TaskRule.ALREADY_COMPLETED;
import static redress.tasks.TaskRule.NOT_YOURS_TO_RELEASE;
import static redress.tasks.TaskRule.WITHDRAWN;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;
import redress.shared.UserId;

/** One piece of human work. Written when the journey reaches it, and ended once. */
@Entity
class Task {

  @Id private UUID id;
  private long jobKey;
  private String type;
  private String title;
  private UUID caseId;
  private @Nullable UUID referralId;
  private @Nullable UUID matterId;
  private @Nullable UUID assignee;
  private @Nullable String assigneeName;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  private UUID formVersion;
  private @Nullable Instant claimedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Task() {}

  /** Says why this person cannot take it; says nothing where they can. */
  void requireFreeFor(UserId person) {
    requireOpen();
    require(assignee == null || assignee.equals(person.value()), ALREADY_CLAIMED, assigneeName());
  }

  /** Work is done by whoever has it; what nobody has is taken by doing it. */
  void complete(CurrentUser by, Instant now) {
    requireFreeFor(by.id());

    if (assignee == null) {
      this.assignee = by.userId();
      this.assigneeName = by.name();
      this.claimedAt = now;
    }
    end(TaskState.COMPLETED, now);
  }

  /** Given back to the team. */
  void release(UserId by) {
    requireOpen();
    require(by.value().equals(assignee), NOT_YOURS_TO_RELEASE);

    this.assignee = null;
    this.assigneeName = null;
    this.claimedAt = null;
  }

  /** No longer needed: the journey went another way. A task that has ended stays as it is. */
  void withdraw(Instant now) {
    if (state == TaskState.OPEN) {
      end(TaskState.WITHDRAWN, now);
    }
  }

  TaskCompleted completed(UserId by, Instant now) {
    return new TaskCompleted(id(), type, title, caseId(), referralId(), by, now);
  }

  TaskId id() {
    return new TaskId(id);
  }

  long jobKey() {
    return jobKey;
  }

  String type() {
    return type;
  }

  String title() {
    return title;
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }

  @Nullable ReferralId referralId() {
    return referralId == null ? null : new ReferralId(referralId);
  }

  @Nullable UUID matterId() {
    return matterId;
  }

  UUID formVersion() {
    return formVersion;
  }

  private void requireOpen() {
    require(state != TaskState.COMPLETED, ALREADY_COMPLETED);
    require(state != TaskState.WITHDRAWN, WITHDRAWN);
  }

  private String assigneeName() {
    return assigneeName == null ? "Somebody" : assigneeName;
  }

  private void end(TaskState ending, Instant now) {
    this.state = ending;
    this.endedAt = now;
  }
}
