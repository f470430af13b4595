package redress.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.identity.CurrentUser;

/**
 * What stands beside a task: whom or what it is about. Implemented by the rooms that know; the
 * first that describes a task is asked.
 */
public interface TaskSubjectPanel {

  /** Whether this room knows what the task is about. */
  boolean describes(TaskView task);

  /** What this person may see of it. */
  Panel panel(TaskView task, CurrentUser by, Instant now);

  /**
   * What stands beside the task.
   *
   * @param link a path to the whole page about it; null where there is none for this person
   * @param linkText what the link says; null without one
   */
  record Panel(String title, List<Line> lines, @Nullable String link, @Nullable String linkText) {}

  /**
   * One thing to know.
   *
   * @param hint a second, smaller line below the value; null where there is none
   */
  record Line(String label, String value, @Nullable String hint) {}
}
