package redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.deadlines.Due.Step;

/** Due at the end of the n-th day, the day after it began being day 1. [L1 reg. 29] */
record WithinCalendarDays(int days) implements DeadlinePolicy {

  @Override
  public Due dueAfter(Instant began, WorkingCalendar calendar) {
    LocalDate day = London.dayOf(began);
    Stream<Step> counted =
        IntStream.rangeClosed(1, days).mapToObj(n -> Step.counted(day.plusDays(n), "Day " + n));
    List<Step> steps =
        Stream.concat(Stream.of(Step.skipped(day, "The day it began is not counted")), counted)
            .toList();
    LocalDate due = day.plusDays(days);
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
}
