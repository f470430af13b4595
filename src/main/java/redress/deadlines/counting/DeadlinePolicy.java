package redress.deadlines.counting;

import java.time.Instant;

/**
 * One way of counting time. The day something began is day 0 unless the way says otherwise; days
 * end at 23:59:59 in England. See section 6.11 of the domain facts.
 */
public sealed interface DeadlinePolicy
    permits WithinWorkingDays, WithinClockHours, WithinCalendarDays, WithinCalendarMonths {

  /** When something is due that began at the given moment. */
  Due dueAfter(Instant began, Pauses pauses, WorkingCalendar calendar);

  /** The same way of counting with so many units more; for months, days more. */
  DeadlinePolicy extendedBy(int units);

  /** The first moment at which no more than n units are left. */
  Instant whenLeft(int n, Due due, Pauses pauses);

  /** The moment at which so many per cent of the time have passed. */
  Instant whenUsed(int percent, Instant began, Due due, Pauses pauses);

  /** The first moment that is late by n units; with n = 0 the first that is late at all. */
  Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar);

  /** How much time has been used since it began, in this way's unit; months are counted in days. */
  long used(Instant began, Instant at, Pauses pauses, WorkingCalendar calendar);

  /** The unit {@link #used} counts in, for example {@code working day}. */
  String unit();

  /**
   * The time between two moments in this way's unit, for example {@code 1 working day}; in hours or
   * minutes where it is less than one unit.
   */
  String between(Instant earlier, Instant later, WorkingCalendar calendar);
}
