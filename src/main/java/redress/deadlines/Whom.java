package redress.deadlines;

/** For whom a step of a ladder is. */
public enum Whom {
  OWNER,
  SUPERVISOR,
  MANAGER
}
