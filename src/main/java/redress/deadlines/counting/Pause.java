package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Time that does not count. Counted in days, the day it begins is not counted and the day it ends
 * is; where both are one day, nothing is left out.
 *
 * @param from the first moment that does not count
 * @param until the first moment that counts again; not before {@code from}
 * @param why for example {@code Suspended: criminal proceedings}
 */
public record Pause(Instant from, Instant until, String why) {

  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A pause ends after it begins: %s, %s".formatted(from, until));
    }
  }

  /** Whole days: from the first that does not count to the first that counts again. */
  public static Pause ofDays(LocalDate from, LocalDate until, String why) {
    return new Pause(London.startOf(from), London.startOf(until), why);
  }

  boolean leavesOut(LocalDate day) {
    return !day.isBefore(London.dayOf(from)) && day.isBefore(London.dayOf(until));
  }

  /** Whether the two share any time; two that only touch do not. */
  public boolean overlaps(Pause other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
