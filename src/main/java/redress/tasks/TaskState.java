package redress.tasks;

/** Where a task stands. */
public enum TaskState {
  OPEN,
  COMPLETED,
  WITHDRAWN
}
