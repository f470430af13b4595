package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Days and moments as people in England read them. A day ends at 23:59:59. */
public final class London {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZONE);

  private London() {}

  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  public static Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
  }

  /** The days after the day of the first moment, up to and including the day of the second. */
  static Stream<LocalDate> daysAfter(Instant first, Instant second) {
    LocalDate from = dayOf(first).plusDays(1);
    LocalDate until = dayOf(second).plusDays(1);
    return until.isAfter(from) ? from.datesUntil(until) : Stream.empty();
  }

  /** For example {@code Tue 26 May 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment with the offset it has in England. */
  public static OffsetDateTime offset(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }

  /** For example {@code Tue 26 May 2026, 23:59}. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
