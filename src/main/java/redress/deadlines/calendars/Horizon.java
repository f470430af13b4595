package redress.deadlines.calendars;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the list in use reaches. Beyond it no working day can be counted.
 *
 * @param lastDay the last day it knows
 * @param daysLeft until then; below 0 once it has passed
 */
public record Horizon(LocalDate lastDay, long daysLeft) {

  private static final int[] ALERTS = {30, 90, 180, 365};

  static Horizon of(int lastYear, LocalDate today) {
    LocalDate lastDay = LocalDate.of(lastYear, 12, 31);
    return new Horizon(lastDay, ChronoUnit.DAYS.between(today, lastDay));
  }

  /** The narrowest of 30, 90, 180 and 365 days it has come within; empty where it is farther. */
  public Optional<Integer> within() {
    return IntStream.of(ALERTS).filter(days -> daysLeft <= days).boxed().findFirst();
  }
}
