package redress.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redress.deadlines.Due.Step;

/**
 * Due n hours of real time later: nights, weekends and the hour that is lost or won with summer
 * time included. [LC48]
 */
record WithinClockHours(int hours) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, WorkingCalendar calendar) {
    Instant dueAt = began.plus(Duration.ofHours(hours));
    List<Step> steps = new ArrayList<>();
    LocalDate last = London.dayOf(dueAt);
    for (LocalDate day = London.dayOf(began); !day.isAfter(last); day = day.plusDays(1)) {
      steps.add(stepOf(day, began, dueAt));
    }
    return new Due(last, dueAt, steps);
  }

  @Override
  public Instant whenLeft(int n, Instant dueAt, WorkingCalendar calendar) {
    return dueAt.minus(Duration.ofHours(n));
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return dueAt.plus(Duration.ofHours(n)).plusSeconds(1);
  }

  @Override
  public String between(Instant earlier, Instant later, WorkingCalendar calendar) {
    return Elapsed.hours(earlier, later);
  }

  private static Step stepOf(LocalDate day, Instant began, Instant dueAt) {
    Instant starts = London.startOf(day);
    Instant ends = London.startOf(day.plusDays(1));
    Duration used =
        Duration.between(
            starts.isAfter(began) ? starts : began, ends.isBefore(dueAt) ? ends : dueAt);
    String why = Elapsed.hoursAndMinutes(used) + clockChange(Duration.between(starts, ends));
    return new Step(day, used.isPositive(), why);
  }

  private static String clockChange(Duration day) {
    int longer = day.compareTo(Duration.ofDays(1));
    if (longer == 0) {
      return "";
    }
    return longer < 0 ? "; the clocks go forward" : "; the clocks go back";
  }
}
