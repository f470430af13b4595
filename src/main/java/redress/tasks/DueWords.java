package redress.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far a due date is away, as people say it. */
final class DueWords {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private DueWords() {}

  /** For example "overdue by 2 days" or "due tomorrow"; empty where there is no due date. */
  static String of(@Nullable Instant dueAt, Instant now) {
    if (dueAt == null) {
      return "";
    }
    return dueAt.isBefore(now) ? "overdue by " + since(dueAt, now) : "due " + until(dueAt, now);
  }

  private static String since(Instant dueAt, Instant now) {
    var late = Duration.between(dueAt, now);
    if (late.toDays() > 0) {
      return amount(late.toDays(), "day");
    }
    return late.toHours() > 0 ? amount(late.toHours(), "hour") : "less than an hour";
  }

  private static String until(Instant dueAt, Instant now) {
    long days =
        ChronoUnit.DAYS.between(
            now.atZone(LONDON).toLocalDate(), dueAt.atZone(LONDON).toLocalDate());
    return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + amount(days, "day");
  }

  private static String amount(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
