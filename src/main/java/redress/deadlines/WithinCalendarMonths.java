package redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import redress.deadlines.Due.Step;

/**
 * Due at the end of n months that begin with the day itself: the day before the same date n months
 * later, or the last day of that month where it has no such date. [L4 reg. 13]
 */
record WithinCalendarMonths(int months) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, WorkingCalendar calendar) {
    LocalDate first = London.dayOf(began);
    LocalDate due = endOfMonth(first, months);
    List<Step> steps =
        IntStream.rangeClosed(0, months)
            .mapToObj(
                n ->
                    n == 0
                        ? Step.counted(first, "Month 1 begins with the day itself")
                        : Step.counted(endOfMonth(first, n), "Month " + n + " ends"))
            .toList();
    return new Due(due, London.endOf(due), steps);
  }

  @Override
  public Instant whenLeft(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.startOf(London.dayOf(dueAt).minusDays(n));
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.endOf(London.dayOf(dueAt).plusDays(n)).plusSeconds(1);
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
