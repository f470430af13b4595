package redress.deadlines;

import java.time.Instant;

/**
 * One way of counting time. The day something began is day 0 unless the way says otherwise; days
 * end at 23:59:59 in England. See section 6.11 of the domain facts.
 */
sealed interface DeadlinePolicy
    permits WithinWorkingDays, WithinClockHours, WithinCalendarDays, WithinCalendarMonths {

  /** When something is due that began at the given moment. */
  Due dueAfter(Instant began, WorkingCalendar calendar);

  /** The first moment at which no more than n units are left. */
  Instant whenLeft(int n, Instant dueAt, WorkingCalendar calendar);

  /** The first moment that is late by n units; with n = 0 the first that is late at all. */
  Instant whenLateBy(int n, Instant dueAt, WorkingCalendar calendar);

  /**
   * The time between two moments in this way's unit, for example {@code 1 working day}; in hours or
   * minutes where it is less than one unit.
   */
  String between(Instant earlier, Instant later, WorkingCalendar calendar);
}
