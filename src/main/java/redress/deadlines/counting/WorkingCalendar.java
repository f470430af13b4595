package redress.deadlines.counting;

import static redress.deadlines.counting.CountingRule.BEYOND_THE_CALENDAR;
import static redress.shared.RuleBroken.require;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The working days of England and Wales: Monday to Friday without bank holidays. It knows whole
 * years only and refuses to answer outside them.
 *
 * @param holidays the name of the holiday by its date
 * @param firstYear the first year it knows
 * @param lastYear the last year it knows
 */
public record WorkingCalendar(Map<LocalDate, String> holidays, int firstYear, int lastYear) {

  public WorkingCalendar {
    holidays = Map.copyOf(holidays);
  }

  public boolean covers(LocalDate day) {
    return day.getYear() >= firstYear && day.getYear() <= lastYear;
  }

  public boolean isWorkingDay(LocalDate day) {
    return whyNotWorked(day).isEmpty();
  }

  /** Why a day is no working day, for example {@code Saturday}; empty where it is one. */
  public Optional<String> whyNotWorked(LocalDate day) {
    require(covers(day), BEYOND_THE_CALENDAR, London.day(day), firstYear, lastYear);
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday.getValue() >= DayOfWeek.SATURDAY.getValue()
        ? Optional.of(weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        : Optional.ofNullable(holidays.get(day));
  }

  /** The n-th working day after a day; with n = 0 the day itself. */
  public LocalDate workingDaysAfter(LocalDate day, int n) {
    return workingDaysAway(day, n, 1);
  }

  /** The n-th working day before a day; with n = 0 the day itself. */
  public LocalDate workingDaysBefore(LocalDate day, int n) {
    return workingDaysAway(day, n, -1);
  }

  /** How many working days come after the first day, up to and including the last. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private LocalDate workingDaysAway(LocalDate day, int n, int step) {
    LocalDate reached = day;
    for (int counted = 0; counted < n; ) {
      reached = reached.plusDays(step);
      counted += isWorkingDay(reached) ? 1 : 0;
    }
    return reached;
  }
}
