package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * When something is due, and why then.
 *
 * @param date the day, in England
 * @param at the last moment that is in time
 * @param steps the days one by one, from the day it began
 */
@NamedInterface("terms")
public record Due(LocalDate date, Instant at, List<Step> steps) {

  public Due {
    steps = List.copyOf(steps);
  }

  /** The days that used up time, in order. */
  List<LocalDate> counted() {
    return steps.stream().filter(Step::counted).map(Step::date).toList();
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
