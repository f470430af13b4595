package redress.deadlines;

import java.util.function.IntFunction;

/** The ways of counting time, by the names the rules use. */
enum DeadlineKind {
  WORKING_DAYS(WithinWorkingDays::new),
  CLOCK_HOURS(WithinClockHours::new),
  CALENDAR_DAYS(WithinCalendarDays::new),
  CALENDAR_MONTHS(WithinCalendarMonths::new);

  private final IntFunction<DeadlinePolicy> policy;

  DeadlineKind(IntFunction<DeadlinePolicy> policy) {
    this.policy = policy;
  }

  DeadlinePolicy of(int number) {
    return policy.apply(number);
  }
}
