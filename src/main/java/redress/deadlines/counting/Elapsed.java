package redress.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lengths of time in words, rounded down: nobody is told of time they do not have. */
public final class Elapsed {

  private Elapsed() {}

  /** Whole days between the dates; in hours where both are the same day. */
  public static String days(Instant earlier, Instant later) {
    long days = ChronoUnit.DAYS.between(London.dayOf(earlier), London.dayOf(later));
    return days == 0 ? hours(earlier, later) : count(days, "day");
  }

  /** Whole hours; in minutes where it is less than one. */
  static String hours(Instant earlier, Instant later) {
    Duration between = Duration.between(earlier, later);
    if (between.toMinutes() == 0) {
      return "less than a minute";
    }
    return between.toHours() == 0
        ? count(between.toMinutes(), "minute")
        : count(between.toHours(), "hour");
  }

  /** For example {@code 7 hours 50 minutes}. */
  static String hoursAndMinutes(Duration length) {
    String hours = count(length.toHours(), "hour");
    return length.toMinutesPart() == 0
        ? hours
        : hours + " " + count(length.toMinutesPart(), "minute");
  }

  public static String count(long n, String unit) {
    return n + " " + unit + (n == 1 ? "" : "s");
  }
}
