package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the ways that count whole days, one by one, have in common. */
final class WholeDays {

  private WholeDays() {}

  /** The start of the day that leaves n units; of the day it began where there are no more. */
  static Instant whenLeft(int n, Due due) {
    List<LocalDate> counted = due.counted();
    return London.startOf(
        n < counted.size() ? counted.get(counted.size() - 1 - n) : due.steps().getFirst().date());
  }

  /** The start of the day after so many per cent of the counted days, rounded up. */
  static Instant whenUsed(int percent, Instant began, Due due) {
    List<LocalDate> counted = due.counted();
    int used = Math.ceilDiv(counted.size() * percent, 100);
    return used == 0 ? began : London.startOf(counted.get(used - 1).plusDays(1));
  }
}
