package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.deadlines.counting.Due.Step;

/** Due at the end of the n-th working day. The day it began is never counted. [VC04, VC06] */
record WithinWorkingDays(int days) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, Pauses pauses, WorkingCalendar calendar) {
    LocalDate day = London.dayOf(began);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.skipped(day, "The day it began is not counted"));
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      Optional<String> whyNot = whyNotCounted(day, pauses, calendar);
      if (whyNot.isPresent()) {
        steps.add(Step.skipped(day, whyNot.get()));
      } else {
        steps.add(Step.counted(day, "Working day " + ++counted));
      }
    }
    return new Due(day, London.endOf(day), steps);
  }

  @Override
  public DeadlinePolicy extendedBy(int units) {
    return new WithinWorkingDays(days + units);
  }

  @Override
  public Instant whenLeft(int n, Due due, Pauses pauses) {
    return WholeDays.whenLeft(n, due);
  }

  @Override
  public Instant whenUsed(int percent, Instant began, Due due, Pauses pauses) {
    return WholeDays.whenUsed(percent, began, due);
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.endOf(calendar.workingDaysAfter(London.dayOf(dueAt), n)).plusSeconds(1);
  }

  @Override
  public long used(Instant began, Instant at, Pauses pauses, WorkingCalendar calendar) {
    return London.daysAfter(began, at)
        .filter(day -> whyNotCounted(day, pauses, calendar).isEmpty())
        .count();
  }

  @Override
  public String unit() {
    return "working day";
  }

  @Override
  public String between(Instant earlier, Instant later, WorkingCalendar calendar) {
    LocalDate first = London.dayOf(earlier);
    LocalDate last = London.dayOf(later);
    if (!calendar.covers(first) || !calendar.covers(last)) {
      return Elapsed.days(earlier, later);
    }
    int between = calendar.workingDaysBetween(first, last);
    return between == 0 ? Elapsed.hours(earlier, later) : Elapsed.count(between, "working day");
  }

  private static Optional<String> whyNotCounted(
      LocalDate day, Pauses pauses, WorkingCalendar calendar) {
    return calendar.whyNotWorked(day).or(() -> pauses.whyPaused(day));
  }
}
