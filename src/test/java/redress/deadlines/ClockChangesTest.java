package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static redress.deadlines.Ledgers.and;
import static redress.deadlines.Ledgers.begun;
import static redress.deadlines.Ledgers.life;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import redress.deadlines.counting.Pause;
import redress.deadlines.rules.Basis;
import redress.shared.RuleBroken;

/** What may happen to a clock and what is refused, without a database. */
class ClockChangesTest {

  private static final Instant BEGAN = at("2026-05-18T10:00+01:00");
  private static final Instant NOW = at("2026-06-01T12:00+01:00");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final List<ClockEvent> REVIEW = begun("RV28W", BEGAN);
  private static final List<ClockEvent> REFERRAL = begun("VC04", BEGAN);
  private static final List<ClockEvent> DONE = and(REVIEW, new ClockEvent.Met(NOW.minusSeconds(9)));
  private static final List<ClockEvent> HELD =
      and(REVIEW, new ClockEvent.Suspended(at("2026-05-27T10:00+01:00"), "Proceedings"));
  private static final List<ClockEvent> LEFT_OUT =
      and(REVIEW, leftOut(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 22)));

  @Test
  void time_stands_still_from_the_very_start_or_from_now() {
    assertThat(clock(REVIEW).suspend(BEGAN, "Proceedings", NOW))
        .isEqualTo(new ClockEvent.Suspended(BEGAN, "Proceedings"));
    assertThat(clock(REVIEW).suspend(NOW, "Proceedings", NOW).at()).isEqualTo(NOW);
    assertThat(clock(LEFT_OUT).suspend(at("2026-05-22T00:00+01:00"), "Again", NOW)).isNotNull();
  }

  @Test
  void what_may_not_be_suspended() {
    refused(() -> clock(DONE).suspend(NOW, "Why", NOW), DeadlineRule.ENDED_ALREADY, null);
    refused(() -> clock(HELD).suspend(NOW, "Why", NOW), DeadlineRule.SUSPENDED_ALREADY, null);
    assertThat(
            refused(
                () -> clock(REFERRAL).suspend(NOW, "Why", NOW),
                DeadlineRule.MAY_NOT_BE_SUSPENDED,
                null))
        .hasMessage("Deadlines of rule VC04 cannot be suspended.");
    refused(() -> clock(REVIEW).suspend(NOW, " ", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(
        () -> clock(REVIEW).suspend(NOW.plusMillis(1), "Why", NOW),
        DeadlineRule.IN_THE_FUTURE,
        "at");
    refused(
        () -> clock(REVIEW).suspend(BEGAN.minusMillis(1), "Why", NOW),
        DeadlineRule.BEFORE_IT_BEGAN,
        "at");
    refused(
        () -> clock(LEFT_OUT).suspend(at("2026-05-21T23:59+01:00"), "Why", NOW),
        DeadlineRule.LEFT_OUT_ALREADY,
        "at");
  }

  @Test
  void time_goes_on_at_once_or_now() {
    Instant since = at("2026-05-27T10:00+01:00");

    assertThat(clock(HELD).resume(since, "By mistake", NOW))
        .isEqualTo(new ClockEvent.Resumed(since, "By mistake"));
    assertThat(clock(HELD).resume(NOW, "They are over", NOW).at()).isEqualTo(NOW);
  }

  @Test
  void what_may_not_be_resumed() {
    refused(() -> clock(REVIEW).resume(NOW, "Why", NOW), DeadlineRule.NOT_SUSPENDED, null);
    refused(() -> clock(HELD).resume(NOW, "", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(
        () -> clock(HELD).resume(NOW.plusMillis(1), "Why", NOW), DeadlineRule.IN_THE_FUTURE, "at");
    assertThat(
            refused(
                () -> clock(HELD).resume(at("2026-05-27T09:59+01:00"), "Why", NOW),
                DeadlineRule.RESUMED_BEFORE_SUSPENDED,
                "at"))
        .hasMessage(
            "It was suspended on Wed 27 May 2026, 10:00: it cannot be resumed before that.");
  }

  @Test
  void time_is_added_up_to_the_limit_in_several_goes() {
    List<ClockEvent> once = and(REVIEW, clock(REVIEW).extend(20, "Complex", NOW));

    assertThat(clock(once).extend(8, "Still complex", NOW))
        .isEqualTo(new ClockEvent.Extended(NOW, 8, "Still complex"));
    assertThat(
            refused(
                () -> clock(once).extend(9, "Too much", NOW),
                DeadlineRule.EXTENDED_TOO_FAR,
                "units"))
        .hasMessage("This deadline may be extended by 28 working days in all: 8 are left.");
  }

  @Test
  void what_may_not_be_extended() {
    refused(() -> clock(DONE).extend(1, "Why", NOW), DeadlineRule.ENDED_ALREADY, null);
    assertThat(
            refused(
                () -> clock(REFERRAL).extend(1, "Why", NOW),
                DeadlineRule.MAY_NOT_BE_EXTENDED,
                null))
        .hasMessage("Deadlines of rule VC04 cannot be extended.");
    refused(
        () -> clock(REVIEW).extend(0, "Why", NOW), DeadlineRule.EXTENSION_NEEDS_A_NUMBER, "units");
    refused(
        () -> clock(REVIEW).extend(Integer.MAX_VALUE, "Why", NOW),
        DeadlineRule.EXTENDED_TOO_FAR,
        "units");
    refused(() -> clock(REVIEW).extend(1, " ", NOW), DeadlineRule.REASON_NEEDED, "reason");
  }

  @Test
  void a_period_may_be_left_out_from_the_first_day_up_to_today() {
    LocalDate first = LocalDate.of(2026, 5, 18);

    assertThat(clock(REVIEW).exclude(first, TODAY, "With the wrong body", NOW))
        .isEqualTo(
            new ClockEvent.Excluded(
                at("2026-05-18T00:00+01:00"), at("2026-06-01T00:00+01:00"), "With the wrong body"));
    assertThat(clock(REVIEW).exclude(first, first, "No time at all", NOW)).isNotNull();
    assertThat(clock(HELD).exclude(first, LocalDate.of(2026, 5, 27), "Before that", NOW))
        .isNotNull();
  }

  @Test
  void what_may_not_be_left_out() {
    LocalDate first = LocalDate.of(2026, 5, 18);
    LocalDate next = first.plusDays(1);

    refused(() -> clock(DONE).exclude(first, next, "Why", NOW), DeadlineRule.ENDED_ALREADY, null);
    refused(
        () -> clock(REVIEW).exclude(first, next, "", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(
        () -> clock(REVIEW).exclude(next, first, "Why", NOW),
        DeadlineRule.ENDS_BEFORE_IT_BEGINS,
        "to");
    refused(
        () -> clock(REVIEW).exclude(first.minusDays(1), next, "Why", NOW),
        DeadlineRule.BEFORE_IT_BEGAN,
        "at");
    refused(
        () -> clock(REVIEW).exclude(first, TODAY.plusDays(1), "Why", NOW),
        DeadlineRule.PERIOD_IN_THE_FUTURE,
        "to");
    refused(
        () -> clock(LEFT_OUT).exclude(LocalDate.of(2026, 5, 21), TODAY, "Why", NOW),
        DeadlineRule.LEFT_OUT_ALREADY,
        "at");
    refused(
        () -> clock(HELD).exclude(first, LocalDate.of(2026, 5, 28), "Why", NOW),
        DeadlineRule.LEFT_OUT_ALREADY,
        "at");
  }

  @Test
  void what_was_done_is_done_between_the_start_and_now() {
    assertThat(clock(REVIEW).meet(BEGAN, NOW)).isEqualTo(new ClockEvent.Met(BEGAN));
    assertThat(clock(REVIEW).meet(NOW, NOW)).isEqualTo(new ClockEvent.Met(NOW));
    refused(() -> clock(DONE).meet(NOW, NOW), DeadlineRule.ENDED_ALREADY, null);
    refused(() -> clock(REVIEW).meet(NOW.plusMillis(1), NOW), DeadlineRule.IN_THE_FUTURE, "at");
    refused(
        () -> clock(REVIEW).meet(BEGAN.minusMillis(1), NOW),
        DeadlineRule.MET_BEFORE_IT_BEGAN,
        "at");
  }

  @Test
  void a_waiver_another_basis_and_reopening_need_a_reason() {
    assertThat(clock(REVIEW).waive("Withdrawn", NOW))
        .isEqualTo(new ClockEvent.Waived(NOW, "Withdrawn"));
    refused(() -> clock(REVIEW).waive(" ", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(() -> clock(DONE).waive("Why", NOW), DeadlineRule.ENDED_ALREADY, null);

    assertThat(clock(REVIEW).rebase(Basis.ENHANCED, "Under 18", NOW))
        .isEqualTo(new ClockEvent.Rebased(NOW, Basis.ENHANCED, "Under 18"));
    refused(
        () -> clock(REVIEW).rebase(Basis.ENHANCED, " ", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(() -> clock(DONE).rebase(Basis.ENHANCED, "Why", NOW), DeadlineRule.ENDED_ALREADY, null);

    assertThat(clock(DONE).reopen("By mistake", NOW))
        .isEqualTo(new ClockEvent.Reopened(NOW, "By mistake"));
    refused(() -> clock(DONE).reopen("", NOW), DeadlineRule.REASON_NEEDED, "reason");
    refused(() -> clock(REVIEW).reopen("Why", NOW), DeadlineRule.NOT_ENDED, null);
  }

  @Test
  void a_clock_late_by_its_new_date_says_why() {
    List<ClockEvent> told = begun("VC06", at("2026-05-01T10:00+01:00"));
    var enhanced = new ClockEvent.Rebased(at("2026-05-07T10:00+01:00"), Basis.ENHANCED, "Under 18");

    assertThat(life(and(told, enhanced)).due().date()).isEqualTo(LocalDate.of(2026, 5, 5));
    assertThat(life(and(told, enhanced)).lateBecause()).isEqualTo("Under 18");
    var inTime = new ClockEvent.Rebased(at("2026-05-05T23:59:59+01:00"), Basis.ENHANCED, "Soon");
    assertThat(life(and(told, inTime)).lateBecause()).isNull();
  }

  @Test
  void a_clock_that_was_late_already_is_not_late_because_it_was_counted_anew() {
    List<ClockEvent> told = begun("VC06", at("2026-05-01T10:00+01:00"));
    var enhanced = new ClockEvent.Rebased(at("2026-05-20T10:00+01:00"), Basis.ENHANCED, "Under 18");

    assertThat(life(and(told, enhanced)).lateBecause()).as("it was due on 11 May").isNull();
  }

  @Test
  void a_clock_that_is_held_says_why_and_since_when() {
    ClockView view = Ledgers.view(HELD, at("2026-06-12T12:00+01:00"));

    assertThat(view.state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(view.suspendedAt()).isEqualTo(at("2026-05-27T10:00+01:00"));
    assertThat(view.reason()).isEqualTo("Proceedings");
    assertThat(view.timeLeft())
        .as("28 and 29 May, and four weeks of June to Fri 26")
        .isEqualTo("suspended with 22 working days left");
    assertThat(view.timeUsed())
        .as("19 to 22, 26 and 27 May: with the 22 that are left, 28")
        .isEqualTo("6 working days");
    assertThat(Ledgers.view(HELD, at("2026-06-13T12:00+01:00")).timeUsed())
        .as("the same on a Saturday")
        .isEqualTo("6 working days");
    assertThat(view.timePassed()).as("to 29 May eight, and two weeks").isEqualTo("18 working days");
    assertThat(life(HELD).firstRung()).isNull();
  }

  @Test
  void a_clock_that_was_late_when_it_was_held_stays_late() {
    List<ClockEvent> held =
        and(REVIEW, new ClockEvent.Suspended(at("2026-06-30T10:00+01:00"), "Proceedings"));

    ClockView view = Ledgers.view(held, at("2026-08-01T10:00+01:00"));
    assertThat(view.standing()).isEqualTo(Standing.OVERDUE);
    assertThat(view.timeLeft()).isEqualTo("suspended when overdue by 2 working days");
  }

  @Test
  void a_clock_that_ends_while_it_is_held_is_held_no_longer() {
    List<ClockEvent> ended = and(HELD, new ClockEvent.Met(at("2026-06-30T10:00+01:00")));

    ClockLife life = life(ended);
    assertThat(life.state()).as("due on Fri 26 June without the pause").isEqualTo(ClockState.MET);
    assertThat(life.suspended()).isNull();
    ClockLife again =
        life(and(ended, new ClockEvent.Reopened(at("2026-07-01T10:00+01:00"), "By mistake")));
    assertThat(again.state()).isEqualTo(ClockState.RUNNING);
    assertThat(again.due().date())
        .as("27 May to 29 June are 24 working days that do not count, after Fri 26 June")
        .isEqualTo(LocalDate.of(2026, 7, 30));
  }

  @Test
  void its_history_is_told_in_sentences() {
    List<ClockEvent> ledger =
        and(
            HELD,
            new ClockEvent.Resumed(at("2026-05-29T10:00+01:00"), "Over"),
            new ClockEvent.Extended(at("2026-06-02T10:00+01:00"), 1, "Complex"),
            new ClockEvent.Extended(at("2026-06-03T10:00+01:00"), 5, "Complex"),
            leftOut(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 22)),
            new ClockEvent.Rebased(at("2026-06-04T10:00+01:00"), Basis.ENHANCED, "Under 18"),
            new ClockEvent.Rebased(at("2026-06-05T10:00+01:00"), Basis.STANDARD, "Over 18"),
            new ClockEvent.CalendarChanged(
                at("2026-06-06T10:00+01:00"), Ledgers.version("list"), "Newer"),
            new ClockEvent.Waived(at("2026-06-07T10:00+01:00"), "Withdrawn"),
            new ClockEvent.Reopened(at("2026-06-08T10:00+01:00"), "By mistake"),
            new ClockEvent.Met(at("2026-06-09T10:00+01:00")));

    ClockView view = Ledgers.view(ledger, NOW);
    assertThat(view.history())
        .extracting(ClockView.Happened::sentence)
        .containsExactly(
            "Started",
            "Suspended",
            "Resumed",
            "Extended by 1 working day",
            "Extended by 5 working days",
            "Left out from Wed 20 May 2026 up to, not including, Fri 22 May 2026",
            "Counted with enhanced rights from here",
            "Counted with standard rights from here",
            "Counted anew by another bank-holiday list",
            "No longer needed",
            "Reopened",
            "Met");
    assertThat(view.history().get(1).reason()).isEqualTo("Proceedings");
    assertThat(view.number()).isEqualTo(34);
    assertThat(view.extendableBy()).isEqualTo(22);
    assertThat(view.rule().set()).isEqualTo("Police complaints from 1 February 2020");
    assertThat(view.rule().suspendable()).isTrue();
    assertThat(view.alternative()).isNull();
  }

  private static ClockChanges clock(List<ClockEvent> ledger) {
    return new ClockChanges(life(ledger));
  }

  private static ClockEvent leftOut(LocalDate from, LocalDate to) {
    Pause period = Pause.ofDays(from, to, "Elsewhere");
    return new ClockEvent.Excluded(period.from(), period.until(), "Elsewhere");
  }

  private static RuleBroken refused(ThrowingCallable attempt, DeadlineRule rule, String field) {
    RuleBroken refused = catchThrowableOfType(RuleBroken.class, attempt);
    assertThat(refused).as("refused as %s", rule).isNotNull();
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.rule().field()).isEqualTo(field);
    return refused;
  }
}
