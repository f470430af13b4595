package redress.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.deadlines.counting.Due.Step;

/** Due at the end of the n-th day, the day after it began being day 1. [L1 reg. 29] */
record WithinCalendarDays(int days) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, Pauses pauses, WorkingCalendar calendar) {
    LocalDate day = London.dayOf(began);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.skipped(day, "The day it began is not counted"));
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      Optional<String> paused = pauses.whyPaused(day);
      if (paused.isPresent()) {
        steps.add(Step.skipped(day, paused.get()));
      } else {
        steps.add(Step.counted(day, "Day " + ++counted));
      }
    }
    return new Due(day, London.endOf(day), steps);
  }

  @Override
  public DeadlinePolicy extendedBy(int units) {
    return new WithinCalendarDays(days + units);
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
    return London.endOf(London.dayOf(dueAt).plusDays(n)).plusSeconds(1);
  }

  @Override
  public long used(Instant began, Instant at, Pauses pauses, WorkingCalendar calendar) {
    return London.daysAfter(began, at).filter(day -> pauses.whyPaused(day).isEmpty()).count();
  }

  @Override
  public String unit() {
    return "day";
  }

  @Override
  public String between(Instant earlier, Instant later, WorkingCalendar calendar) {
    return Elapsed.days(earlier, later);
  }
}
