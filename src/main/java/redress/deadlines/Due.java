package redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is due, and why then.
 *
 * @param date the day, in England
 * @param at the last moment that is in time
 * @param steps the days one by one, from the day it began
 */
public record Due(LocalDate date, Instant at, List<Step> steps) {

  public Due {
    steps = List.copyOf(steps);
  }

  /**
   * One day of the count.
   *
   * @param counted whether the day used up any of the time
   * @param why for example {@code Working day 1} or {@code Spring bank holiday}
   */
  public record Step(LocalDate date, boolean counted, String why) {

    static Step counted(LocalDate date, String why) {
      return new Step(date, true, why);
    }

    static Step skipped(LocalDate date, String why) {
      return new Step(date, false, why);
    }
  }
}
