package redress.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.shared.TaskId;

/**
 * A piece of human work in the life of a case.
 *
 * @param organisation for whom it is
 * @param team what those do there who may do it
 * @param assignee who has it or did it; null while nobody has
 * @param mayOpen whether the person who asked may see the task itself
 */
record WorkStep(
    TaskId id,
    String processId,
    String elementId,
    String title,
    String organisation,
    Role team,
    @Nullable String assignee,
    State state,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    boolean mayOpen) {

  /** How far it is. */
  enum State {
    OPEN,
    COMPLETED,
    WITHDRAWN
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Who has it: the person who claimed it, or those who may. */
  public String whose() {
    return assignee == null
        ? "%s, any %s".formatted(organisation, team.title().toLowerCase(Locale.UK))
        : assignee + ", " + organisation;
  }
}
