package redress.deadlines;

import static redress.deadlines.DeadlineRule.BEFORE_IT_BEGAN;
import static redress.deadlines.DeadlineRule.ENDED_ALREADY;
import static redress.deadlines.DeadlineRule.ENDS_BEFORE_IT_BEGINS;
import static redress.deadlines.DeadlineRule.EXTENDED_TOO_FAR;
import static redress.deadlines.DeadlineRule.EXTENSION_NEEDS_A_NUMBER;
import static redress.deadlines.DeadlineRule.IN_THE_FUTURE;
import static redress.deadlines.DeadlineRule.LEFT_OUT_ALREADY;
import static redress.deadlines.DeadlineRule.MAY_NOT_BE_EXTENDED;
import static redress.deadlines.DeadlineRule.MAY_NOT_BE_SUSPENDED;
import static redress.deadlines.DeadlineRule.MET_BEFORE_IT_BEGAN;
import static redress.deadlines.DeadlineRule.NOT_ENDED;
import static redress.deadlines.DeadlineRule.NOT_SUSPENDED;
import static redress.deadlines.DeadlineRule.PERIOD_IN_THE_FUTURE;
import static redress.deadlines.DeadlineRule.REASON_NEEDED;
import static redress.deadlines.DeadlineRule.RESUMED_BEFORE_SUSPENDED;
import static redress.deadlines.DeadlineRule.SUSPENDED_ALREADY;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.time.LocalDate;
import redress.deadlines.counting.London;
import redress.deadlines.counting.Pause;
import redress.deadlines.rules.Basis;
import redress.shared.RuleBroken;

/** What may happen to a clock, given where its ledger has brought it: an event or a refusal. */
record ClockChanges(ClockLife life) {

  ClockEvent.Suspended suspend(Instant at, String reason, Instant now) {
    requireOpen();
    require(life.state() != ClockState.SUSPENDED, SUSPENDED_ALREADY);
    require(life.rule().suspendable(), MAY_NOT_BE_SUSPENDED, life.rule().code());
    requireReason(reason);
    require(!at.isAfter(now), IN_THE_FUTURE);
    require(!at.isBefore(life.started().at()), BEFORE_IT_BEGAN);
    require(life.pauses().all().stream().noneMatch(p -> at.isBefore(p.until())), LEFT_OUT_ALREADY);
    return new ClockEvent.Suspended(at, reason);
  }

  ClockEvent.Resumed resume(Instant at, String reason, Instant now) {
    ClockEvent.Suspended held = life.suspended();
    if (held == null) {
      throw new RuleBroken(NOT_SUSPENDED);
    }
    requireReason(reason);
    require(!at.isAfter(now), IN_THE_FUTURE);
    require(!at.isBefore(held.at()), RESUMED_BEFORE_SUSPENDED, London.moment(held.at()));
    return new ClockEvent.Resumed(at, reason);
  }

  ClockEvent.Extended extend(int units, String reason, Instant now) {
    requireOpen();
    int most = life.rule().extendable();
    require(most > 0, MAY_NOT_BE_EXTENDED, life.rule().code());
    require(units > 0, EXTENSION_NEEDS_A_NUMBER);
    require(
        (long) life.extension() + units <= most,
        EXTENDED_TOO_FAR,
        most,
        life.policy().unit(),
        most - life.extension());
    requireReason(reason);
    return new ClockEvent.Extended(now, units, reason);
  }

  /**
   * @param from the first day that does not count
   * @param to the first day that counts again
   */
  ClockEvent.Excluded exclude(LocalDate from, LocalDate to, String reason, Instant now) {
    requireOpen();
    requireReason(reason);
    require(!to.isBefore(from), ENDS_BEFORE_IT_BEGINS);
    require(!from.isBefore(London.dayOf(life.started().at())), BEFORE_IT_BEGAN);
    require(!to.isAfter(London.dayOf(now)), PERIOD_IN_THE_FUTURE);
    Pause period = Pause.ofDays(from, to, reason);
    ClockEvent.Suspended held = life.suspended();
    require(
        life.pauses().all().stream().noneMatch(period::overlaps)
            && (held == null || !held.at().isBefore(period.until())),
        LEFT_OUT_ALREADY);
    return new ClockEvent.Excluded(period.from(), period.until(), reason);
  }

  ClockEvent.Rebased rebase(Basis basis, String reason, Instant now) {
    requireOpen();
    requireReason(reason);
    return new ClockEvent.Rebased(now, basis, reason);
  }

  ClockEvent.Met meet(Instant metAt, Instant now) {
    requireOpen();
    require(!metAt.isAfter(now), IN_THE_FUTURE);
    require(!metAt.isBefore(life.started().at()), MET_BEFORE_IT_BEGAN);
    return new ClockEvent.Met(metAt);
  }

  ClockEvent.Waived waive(String reason, Instant now) {
    requireOpen();
    requireReason(reason);
    return new ClockEvent.Waived(now, reason);
  }

  ClockEvent.Reopened reopen(String reason, Instant now) {
    require(life.end() != null, NOT_ENDED);
    requireReason(reason);
    return new ClockEvent.Reopened(now, reason);
  }

  private void requireOpen() {
    require(life.end() == null, ENDED_ALREADY);
  }

  private static void requireReason(String reason) {
    require(!reason.isBlank(), REASON_NEEDED);
  }
}
