package redress.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import redress.identity.CurrentUser;
import redress.shared.TaskId;

/**
 * A task as a page shows it.
 *
 * @param due how far away its due date is, in words; empty where it has none
 * @param yours whether this person has it
 * @param claimable whether this person could take it
 */
record TaskLine(TaskView task, String due, boolean overdue, boolean yours, boolean claimable) {

  private static final List<String> PRIORITIES = List.of("Urgent", "High", "Standard", "Low");
  private static final List<String> COLOURS =
      List.of("govuk-tag--red", "govuk-tag--orange", "govuk-tag--blue", "govuk-tag--grey");

  static TaskLine of(TaskView task, Set<TaskId> workable, CurrentUser by, Instant now) {
    var dueAt = task.dueAt();
    return new TaskLine(
        task,
        task.isOpen() ? DueWords.of(dueAt, now) : "",
        task.isOpen() && dueAt != null && dueAt.isBefore(now),
        task.isHeldBy(by.id()),
        task.isOpen() && !task.isAssigned() && workable.contains(task.id()));
  }

  /** For example "Urgent". */
  public String priority() {
    return PRIORITIES.get(task.priority() - 1);
  }

  public String priorityColour() {
    return COLOURS.get(task.priority() - 1);
  }

  /** Who has it, from where this person stands. */
  public String holder() {
    var name = task.assigneeName();
    return yours ? "You" : name == null ? "Nobody yet" : name;
  }

  /** What screen readers say of its buttons and links. */
  public String spoken() {
    var reference = task.reference();
    return task.title().toLowerCase(Locale.UK) + (reference == null ? "" : ", " + reference);
  }
}
