package redress.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates as people read them, with their weekday, in London's time: the templates' {@code @dates}.
 */
@Component("dates")
public class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = formatter("EEE d MMM yyyy");
  private static final DateTimeFormatter BIRTHDAY = formatter("d MMMM yyyy");
  private static final DateTimeFormatter MOMENT = formatter("EEE d MMM yyyy, HH:mm");

  /** For example "Tue 24 Nov 2026"; nothing where there is no date. */
  public String day(@Nullable Instant instant) {
    return instant == null ? "" : DAY.format(instant.atZone(LONDON));
  }

  /** For example "Tue 24 Nov 2026, 14:05"; nothing where there is no date. */
  public String moment(@Nullable Instant instant) {
    return instant == null ? "" : MOMENT.format(instant.atZone(LONDON));
  }

  /** For example "Tue 24 Nov 2026"; nothing where there is no date. */
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /** For example "4 July 1982": of a birthday the weekday says nothing. */
  public String birthday(@Nullable LocalDate date) {
    return date == null ? "" : BIRTHDAY.format(date);
  }

  /** For example "3 hours": in the largest unit it fills. */
  public String lasting(Duration time) {
    if (time.toDays() > 0) {
      return counted(time.toDays(), "day");
    }
    return time.toHours() > 0
        ? counted(time.toHours(), "hour")
        : counted(time.toMinutes(), "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
