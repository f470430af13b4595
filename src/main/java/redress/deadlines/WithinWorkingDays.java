package redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.deadlines.Due.Step;

/** Due at the end of the n-th working day. The day it began is never counted. [VC04, VC06] */
record WithinWorkingDays(int days) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, WorkingCalendar calendar) {
    LocalDate day = London.dayOf(began);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.skipped(day, "The day it began is not counted"));
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      Optional<String> whyNot = calendar.whyNotWorked(day);
      if (whyNot.isPresent()) {
        steps.add(Step.skipped(day, whyNot.get()));
      } else {
        steps.add(Step.counted(day, "Working day " + ++counted));
      }
    }
    return new Due(day, London.endOf(day), steps);
  }

  @Override
  public Instant whenLeft(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.startOf(calendar.workingDaysBefore(London.dayOf(dueAt), n));
  }

  @Override
  public Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar) {
    return London.endOf(calendar.workingDaysAfter(London.dayOf(dueAt), n)).plusSeconds(1);
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
}
