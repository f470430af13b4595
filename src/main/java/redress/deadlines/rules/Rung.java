package redress.deadlines.rules;

import org.springframework.modulith.NamedInterface;

/** The steps by which a clock makes itself heard, lowest first. When each falls, its rule says. */
@NamedInterface("terms")
public enum Rung {
  /** Little time is left. */
  WARN,
  /** The last day or the last hours have begun. */
  DUE,
  /** The due moment has passed. */
  OVERDUE
}
