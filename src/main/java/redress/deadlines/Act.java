package redress.deadlines;

/** What a step of a ladder does. */
public enum Act {
  NOTIFY,
  TASK
}
