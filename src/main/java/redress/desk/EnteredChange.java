package redress.desk;

import static redress.desk.ClockRule.DAY_NEEDED;
import static redress.desk.ClockRule.FIRST_DAY_NEEDED;
import static redress.desk.ClockRule.LAST_DAY_NEEDED;
import static redress.desk.ClockRule.UNITS_NEEDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import redress.shared.RuleBroken;

/** What was entered to change a deadline: as posted, so that it can be shown again. */
record EnteredChange(
    @Nullable String atDay,
    @Nullable String atMonth,
    @Nullable String atYear,
    @Nullable String fromDay,
    @Nullable String fromMonth,
    @Nullable String fromYear,
    @Nullable String toDay,
    @Nullable String toMonth,
    @Nullable String toYear,
    @Nullable String units,
    @Nullable String reason) {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static EnteredChange nothing() {
    return new EnteredChange(null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * The start of the day entered; the earliest moment it may be where that lies later on the same
   * day.
   */
  Instant moment(Instant earliest) {
    LocalDate day = new EnteredDay(atDay, atMonth, atYear).orRefuse(DAY_NEEDED);
    boolean sameDay = day.equals(earliest.atZone(LONDON).toLocalDate());
    return sameDay ? earliest : day.atStartOfDay(LONDON).toInstant();
  }

  /**
   * Now, where it was done today; otherwise the end of the day entered, for nobody knows better.
   */
  Instant done(Instant now) {
    LocalDate day = new EnteredDay(atDay, atMonth, atYear).orRefuse(DAY_NEEDED);
    boolean today = day.equals(now.atZone(LONDON).toLocalDate());
    return today ? now : day.atTime(LAST_SECOND).atZone(LONDON).toInstant();
  }

  LocalDate from() {
    return new EnteredDay(fromDay, fromMonth, fromYear).orRefuse(FIRST_DAY_NEEDED);
  }

  LocalDate to() {
    return new EnteredDay(toDay, toMonth, toYear).orRefuse(LAST_DAY_NEEDED);
  }

  int unitsEntered() {
    try {
      return Integer.parseInt(units == null ? "" : units.strip());
    } catch (NumberFormatException notANumber) {
      throw new RuleBroken(UNITS_NEEDED);
    }
  }

  String reasonGiven() {
    return reason == null ? "" : reason.strip();
  }
}
