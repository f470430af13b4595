package redress.deadlines.calendars;

import java.util.UUID;
import redress.deadlines.counting.WorkingCalendar;

/**
 * One kept version of the bank-holiday list. It never changes: a clock's ledger names the one it
 * was counted by.
 *
 * @param version counts from 1; the highest counts
 */
public record KeptCalendar(UUID id, int version, WorkingCalendar says) {}
