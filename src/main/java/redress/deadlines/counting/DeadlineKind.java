package redress.deadlines.counting;

import java.util.function.IntFunction;
import org.springframework.modulith.NamedInterface;

/** The ways of counting time, by the names the rules use. */
@NamedInterface("terms")
public enum DeadlineKind {
  WORKING_DAYS("working days", WithinWorkingDays::new),
  CLOCK_HOURS("hours", WithinClockHours::new),
  CALENDAR_DAYS("calendar days", WithinCalendarDays::new),
  CALENDAR_MONTHS("calendar months", WithinCalendarMonths::of);

  private final String words;
  private final IntFunction<DeadlinePolicy> policy;

  DeadlineKind(String words, IntFunction<DeadlinePolicy> policy) {
    this.words = words;
    this.policy = policy;
  }

  public DeadlinePolicy of(int number) {
    return policy.apply(number);
  }

  /** For example {@code working days}. */
  public String words() {
    return words;
  }

  /** Whether a newer bank-holiday list can move its dates. */
  public boolean usesCalendar() {
    return this == WORKING_DAYS;
  }
}
