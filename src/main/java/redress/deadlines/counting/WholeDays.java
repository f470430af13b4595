package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the ways that count whole days, one by one, have in common. */
final class WholeDays {

  private WholeDays() {}

  /**
   * The start of the day on which n units are left; the first counted day where there are fewer.
   */
  static Instant whenLeft(int n, Due due) {
    List<LocalDate> counted = due.counted();
    return London.startOf(counted.get(Math.max(0, counted.size() - 1 - n)));
  }

  /** The start of the day after so many per cent of the counted days, rounded up. */
  static Instant whenUsed(int percent, Instant began, Due due) {
    List<LocalDate> counted = due.counted();
    int used = Math.ceilDiv(counted.size() * percent, 100);
    return used == 0 ? began : London.startOf(counted.get(used - 1).plusDays(1));
  }
}
