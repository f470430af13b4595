package redress.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redress.deadlines.counting.Due.Step;

/**
 * Due n hours of real time later: nights, weekends and the hour that is lost or won with summer
 * time included. [LC48]
 */
record WithinClockHours(int hours) implements DeadlinePolicy {

  private static final int PER_CENT = 100;

  @Override
  public Due dueAfter(Instant began, Pauses pauses, WorkingCalendar calendar) {
    Instant dueAt = pauses.after(began, Duration.ofHours(hours));
    List<Step> steps = new ArrayList<>();
    LocalDate last = London.dayOf(dueAt);
    for (LocalDate day = London.dayOf(began); !day.isAfter(last); day = day.plusDays(1)) {
      steps.add(stepOf(day, began, dueAt, pauses));
    }
    return new Due(last, dueAt, steps);
  }

  @Override
  public DeadlinePolicy extendedBy(int units) {
    return new WithinClockHours(hours + units);
  }

  @Override
  public Instant whenLeft(int n, Due due, Pauses pauses) {
    return pauses.before(due.at(), Duration.ofHours(n));
  }

  @Override
  public Instant whenUsed(int percent, Instant began, Due due, Pauses pauses) {
    return pauses.after(began, Duration.ofHours(hours).multipliedBy(percent).dividedBy(PER_CENT));
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return dueAt.plus(Duration.ofHours(n)).plusSeconds(1);
  }

  @Override
  public long used(Instant began, Instant at, Pauses pauses, WorkingCalendar calendar) {
    return pauses.counted(began, at).toHours();
  }

  @Override
  public String unit() {
    return "hour";
  }

  @Override
  public String between(Instant earlier, Instant later, WorkingCalendar calendar) {
    return Elapsed.hours(earlier, later);
  }

  private static Step stepOf(LocalDate day, Instant began, Instant dueAt, Pauses pauses) {
    Instant starts = London.startOf(day);
    Instant ends = London.startOf(day.plusDays(1));
    Instant from = starts.isAfter(began) ? starts : began;
    Instant until = ends.isBefore(dueAt) ? ends : dueAt;
    Duration used = pauses.counted(from, until);
    Duration paused = Duration.between(from, until).minus(used);
    String why =
        Elapsed.hoursAndMinutes(used)
            + (paused.isPositive() ? "; not counted: " + Elapsed.hoursAndMinutes(paused) : "")
            + clockChange(Duration.between(starts, ends));
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
