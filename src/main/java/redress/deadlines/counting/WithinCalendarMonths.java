package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.deadlines.counting.Due.Step;

/**
 * Due at the end of n months that begin with the day itself: the day before the same date n months
 * later, or the last day of that month where it has no such date. Each day that does not count, and
 * each day of an extension, moves the end by one day. [L4 reg. 13]
 *
 * @param days an extension, in days
 */
record WithinCalendarMonths(int months, int days) implements DeadlinePolicy {

  private static final int PER_CENT = 100;

  static WithinCalendarMonths of(int months) {
    return new WithinCalendarMonths(months, 0);
  }

  @Override
  public Due dueAfter(Instant began, Pauses pauses, WorkingCalendar calendar) {
    LocalDate first = London.dayOf(began);
    LocalDate lastOfMonths = endOfMonth(first, months);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.counted(first, "Month 1 begins with the day itself"));
    for (int n = 1; n <= months; n++) {
      steps.add(Step.counted(endOfMonth(first, n), "Month " + n + " ends"));
    }
    LocalDate due = lastOfMonths;
    long toAdd = days + pauses.daysLeftOut(first, lastOfMonths);
    for (int added = 0; added < toAdd; ) {
      due = due.plusDays(1);
      Optional<String> paused = pauses.whyPaused(due);
      if (paused.isPresent()) {
        steps.add(Step.skipped(due, paused.get()));
      } else {
        steps.add(Step.counted(due, "Day " + ++added + " for time that was left out or added"));
      }
    }
    return new Due(due, London.endOf(due), steps);
  }

  @Override
  public DeadlinePolicy extendedBy(int units) {
    return new WithinCalendarMonths(months, days + units);
  }

  @Override
  public Instant whenLeft(int n, Due due, Pauses pauses) {
    return London.startOf(due.date().minusDays(n));
  }

  @Override
  public Instant whenUsed(int percent, Instant began, Due due, Pauses pauses) {
    return pauses.after(
        began, pauses.counted(began, due.at()).multipliedBy(percent).dividedBy(PER_CENT));
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.endOf(London.dayOf(dueAt).plusDays(n)).plusSeconds(1);
  }

  @Override
  public long used(Instant began, Instant at, Pauses pauses, WorkingCalendar calendar) {
    return at.isBefore(began)
        ? 0
        : London.dayOf(began)
            .datesUntil(London.dayOf(at).plusDays(1))
            .filter(day -> pauses.whyPaused(day).isEmpty())
            .count();
  }

  @Override
  public String unit() {
    return "day";
  }

  @Override
  public String between(Instant earlier, Instant later, WorkingCalendar calendar) {
    return Elapsed.days(earlier, later);
  }

  private static LocalDate endOfMonth(LocalDate first, int n) {
    LocalDate same = first.plusMonths(n);
    return same.getDayOfMonth() == first.getDayOfMonth() ? same.minusDays(1) : same;
  }
}
