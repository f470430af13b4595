package redress.supervision;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * The moments by which deadlines are sorted into buckets, in London's time.
 *
 * @param tomorrow when tomorrow begins
 * @param nextWeek when next Monday begins
 * @param afterFive when the fifth working day after today is over
 */
record Horizon(Instant now, Instant tomorrow, Instant nextWeek, Instant afterFive) {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /**
   * @param fifth the fifth working day after today
   */
  static Horizon of(Instant now, LocalDate fifth) {
    LocalDate today = dayOf(now);
    return new Horizon(
        now,
        startOf(today.plusDays(1)),
        startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))),
        startOf(fifth.plusDays(1)));
  }

  static LocalDate dayOf(Instant moment) {
    return moment.atZone(LONDON).toLocalDate();
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  Map<String, Timestamp> parameters() {
    return Map.of(
        "now", Timestamp.from(now),
        "tomorrow", Timestamp.from(tomorrow),
        "nextWeek", Timestamp.from(nextWeek),
        "afterFive", Timestamp.from(afterFive));
  }
}
