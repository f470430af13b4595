package redress.deadlines;

import redress.deadlines.rules.Rung;

/** How pressing a clock is. */
public enum Standing {
  ON_TIME,
  WARNED,
  DUE,
  OVERDUE;

  static Standing after(Rung rung) {
    return switch (rung) {
      case WARN -> WARNED;
      case DUE -> DUE;
      case OVERDUE -> OVERDUE;
    };
  }
}
