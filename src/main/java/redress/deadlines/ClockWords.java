package redress.deadlines;

import java.time.Instant;
import java.util.function.ToLongFunction;
import redress.deadlines.counting.Elapsed;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Basis;
import redress.shared.RuleBroken;

/** How a clock is spoken of. */
final class ClockWords {

  private ClockWords() {}

  /** In the rule's own unit, for example {@code 1 working day left}. */
  static String timeLeft(ClockLife life, Instant seen) {
    ClockEvent.Suspended held = life.suspended();
    Instant at = held == null ? seen : held.at();
    Instant dueAt = life.due().at();
    boolean late = at.isAfter(dueAt);
    String time = life.policy().between(late ? dueAt : at, late ? at : dueAt, life.calendar());
    return switch (life.state()) {
      case RUNNING -> late ? "overdue by " + time : time + " left";
      case SUSPENDED ->
          late ? "suspended when overdue by " + time : "suspended with " + time + " left";
      case MET -> "met with " + time + " left";
      case LATE_MET -> "met late by " + time;
      case WAIVED -> "no longer needed";
    };
  }

  /** For example {@code 12 working days}; in days where the calendar does not reach so far. */
  static String used(ClockLife life, Instant seen, ToLongFunction<Instant> used) {
    try {
      return Elapsed.count(used.applyAsLong(seen), life.policy().unit());
    } catch (RuleBroken beyondTheCalendar) {
      return Elapsed.days(life.started().at(), seen);
    }
  }

  /** What an entry of the ledger says, for example {@code Extended by 5 working days}. */
  static String happened(ClockEvent event, String unit) {
    return switch (event) {
      case ClockEvent.Started it ->
          it.agreed() == null ? "Started" : "Started, agreed: " + Elapsed.count(it.agreed(), unit);
      case ClockEvent.Suspended it -> "Suspended";
      case ClockEvent.Resumed it -> "Resumed";
      case ClockEvent.Extended it -> "Extended by " + Elapsed.count(it.units(), unit);
      case ClockEvent.Excluded it ->
          "Left out from %s up to, not including, %s"
              .formatted(London.day(London.dayOf(it.at())), London.day(London.dayOf(it.until())));
      case ClockEvent.Rebased it ->
          it.basis() == Basis.ENHANCED
              ? "Counted with enhanced rights from here"
              : "Counted with standard rights from here";
      case ClockEvent.CalendarChanged it -> "Counted anew by another bank-holiday list";
      case ClockEvent.Met it -> "Met";
      case ClockEvent.Waived it -> "No longer needed";
      case ClockEvent.Reopened it -> "Reopened";
    };
  }
}
