package redress.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.TaskId;

/**
 * A task as the desk shows it.
 *
 * @param reference of the case, or of the referral to a provider
 * @param displayName who it concerns; null where that is not shared
 * @param priority 0 highest
 * @param organisation for whom it is
 * @param team what those do there who may do it
 * @param assignee who has claimed it; null while nobody has
 * @param mayOpen whether the person who asked may see the task itself
 */
record WorkLine(
    TaskId id,
    CaseId caseId,
    String processId,
    String elementId,
    String title,
    String reference,
    @Nullable String displayName,
    int priority,
    String organisation,
    Role team,
    @Nullable String assignee,
    State state,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    boolean mayOpen) {

  /** How far a task is. */
  enum State {
    OPEN,
    COMPLETED,
    WITHDRAWN
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isOverdue(Instant now) {
    return isOpen() && dueAt != null && dueAt.isBefore(now);
  }

  /** Who has it: the person who claimed it, or those who may. */
  public String whose() {
    return assignee == null ? "%s: any %s".formatted(organisation, lowerTeam()) : assignee;
  }

  private String lowerTeam() {
    return team.title().toLowerCase(Locale.UK);
  }
}
