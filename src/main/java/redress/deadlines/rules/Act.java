package redress.deadlines.rules;

import org.springframework.modulith.NamedInterface;

/** What a step of a ladder does. */
@NamedInterface("terms")
public enum Act {
  /** Tells people by mail. */
  NOTIFY,
  /** Gives somebody a task. */
  TASK
}
