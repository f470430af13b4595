package redress.deadlines;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.counting.EnglandAndWales.at;
import static redress.deadlines.rules.Rung.DUE;
import static redress.deadlines.rules.Rung.OVERDUE;
import static redress.deadlines.rules.Rung.WARN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.counting.Due;
import redress.deadlines.rules.Basis;
import redress.engine.JobContext;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** On a real PostgreSQL; what the journey is told is written down instead of sent. */
@SpringJUnitConfig(ClocksOnPostgres.class)
class DeadlinesTest {

  private static final Instant REPORTED = at("2026-05-21T16:10+01:00");
  private static final Instant REFERRAL_WARNS = at("2026-05-22T00:00+01:00");
  private static final Instant CONTACT_WARNS = at("2026-05-23T04:10+01:00");
  private static final Instant CONTACT_DUE_SOON = at("2026-05-23T14:10+01:00");
  private static final Instant CONTACT_OVERDUE = at("2026-05-23T16:10:01+01:00");
  private static final Instant CONTACT_TASK = at("2026-05-26T16:10:01+01:00");
  private static final Instant CONTACT_MANAGER = at("2026-05-30T16:10:01+01:00");
  private static final Instant REFERRAL_TASK = at("2026-06-03T00:00+01:00");
  private static final Instant REFERRAL_MANAGER = at("2026-06-10T00:00+01:00");
  private static final Instant REFERRAL_DUE_SOON = at("2026-05-26T00:00+01:00");
  private static final Instant REFERRAL_OVERDUE = at("2026-05-27T00:00+01:00");

  private final CaseId caseId = CaseId.next();
  private final UserId caseworker = UserId.next();

  @Autowired private Deadlines deadlines;
  @Autowired private KeepTimeJobs jobs;
  @Autowired private ClockSweep sweep;
  @Autowired private JdbcClient jdbc;
  @Autowired private ClocksOnPostgres.Heard heard;
  @Autowired private ClocksOnPostgres.HandsOfTheClock now;

  @BeforeEach
  void nothing_has_happened() {
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();
    heard.forget();
    now.set(REPORTED);
  }

  @Test
  void a_started_clock_is_due_when_its_rule_says_and_tells_the_journey_when_to_wake() {
    start("VC04");

    ClockView clock = only(deadlines.clocksOf(caseId, REPORTED));
    assertThat(clock.code()).isEqualTo("VC04");
    assertThat(clock.name()).isEqualTo("Referral to a support service");
    assertThat(clock.startedAt()).isEqualTo(REPORTED);
    assertThat(clock.dueAt()).isEqualTo(at("2026-05-26T23:59:59+01:00"));
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(clock.timeLeft()).isEqualTo("2 working days left");
    assertThat(clock.steps()).extracting(Due.Step::why).contains("Spring bank holiday");
    assertThat(heard.told()).containsExactly(REFERRAL_WARNS);
  }

  @Test
  void the_same_trigger_starts_one_clock() {
    start("VC04");
    start("VC04");

    assertThat(deadlines.clocksOf(caseId, REPORTED)).hasSize(1);
    assertThat(eventsWritten()).containsExactly("STARTED");
    assertThat(heard.told()).hasSize(1);
  }

  @Test
  void another_trigger_starts_another_clock() {
    start("PR03");
    deadlines.start("PR03", caseId, Basis.STANDARD, REPORTED.minusSeconds(60), REPORTED);

    assertThat(deadlines.clocksOf(caseId, REPORTED)).hasSize(2);
  }

  @Test
  void a_moment_finer_than_the_database_keeps_is_still_one_clock() {
    Instant fine = REPORTED.plusNanos(123_456_789);
    deadlines.start("LC48", caseId, Basis.STANDARD, fine, fine);
    deadlines.start("LC48", caseId, Basis.STANDARD, fine, fine);

    assertThat(only(deadlines.clocksOf(caseId, fine)).startedAt())
        .isEqualTo(fine.truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void a_later_clock_does_not_move_the_wake() {
    start("VC04");
    start("LC48");

    assertThat(heard.told()).containsExactly(REFERRAL_WARNS);
  }

  @Test
  void an_earlier_clock_moves_the_wake() {
    start("LC48");
    start("VC04");

    assertThat(heard.told()).containsExactly(CONTACT_WARNS, REFERRAL_WARNS);
  }

  @Test
  void the_journey_wakes_from_rung_to_rung_until_none_is_left() {
    start("VC04");
    start("LC48");

    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(CONTACT_WARNS));
    assertThat(wakeAt(CONTACT_WARNS, 2)).isEqualTo(Waking.until(CONTACT_DUE_SOON));
    assertThat(wakeAt(CONTACT_DUE_SOON, 3)).isEqualTo(Waking.until(CONTACT_OVERDUE));
    assertThat(wakeAt(CONTACT_OVERDUE, 4)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));
    assertThat(wakeAt(REFERRAL_DUE_SOON, 5)).isEqualTo(Waking.until(CONTACT_TASK));
    assertThat(wakeAt(CONTACT_TASK, 6)).isEqualTo(Waking.until(REFERRAL_OVERDUE));
    assertThat(wakeAt(REFERRAL_OVERDUE, 7)).isEqualTo(Waking.until(CONTACT_MANAGER));
    assertThat(wakeAt(CONTACT_MANAGER, 8)).isEqualTo(Waking.until(REFERRAL_TASK));
    assertThat(wakeAt(REFERRAL_TASK, 9)).isEqualTo(Waking.until(REFERRAL_MANAGER));
    assertThat(wakeAt(REFERRAL_MANAGER, 10)).isEqualTo(Waking.over());

    assertThat(heard.steps())
        .containsExactly(
            "VC04 WARN 1 before",
            "LC48 WARN 12 before",
            "LC48 DUE 2 before",
            "LC48 OVERDUE 0 after",
            "VC04 DUE 0 before",
            "LC48 OVERDUE 72 after",
            "VC04 OVERDUE 0 after",
            "LC48 OVERDUE 168 after",
            "VC04 OVERDUE 5 after",
            "VC04 OVERDUE 10 after");
    assertThat(heard.told()).containsExactly(REFERRAL_WARNS);
  }

  @Test
  void a_rung_says_what_is_due_and_when() {
    start("VC04");
    wakeAt(REFERRAL_WARNS, 1);

    RungReached reached = heard.reached().getFirst();
    assertThat(reached.caseId()).isEqualTo(caseId);
    assertThat(reached.ruleName()).isEqualTo("Referral to a support service");
    assertThat(reached.at()).isEqualTo(REFERRAL_WARNS);
    assertThat(reached.sentence())
        .isEqualTo(
            "Deadline coming near: Referral to a support service, by Tue 26 May 2026, 23:59.");
  }

  @Test
  void a_job_that_comes_back_is_answered_the_same_and_acts_no_second_time() {
    start("VC04");

    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));
    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));

    assertThat(heard.rungs()).containsExactly("VC04 WARN");
  }

  @Test
  void a_job_that_comes_back_after_the_journey_was_told_anew_ends() {
    start("VC04");
    wakeAt(REFERRAL_WARNS, 1);
    start("LC48");

    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.over());
    assertThat(heard.told()).containsExactly(REFERRAL_WARNS, CONTACT_WARNS);
  }

  @Test
  void of_two_wakes_for_the_same_moment_one_goes_on() {
    start("VC04");

    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));
    assertThat(wakeAt(REFERRAL_WARNS, 2)).isEqualTo(Waking.over());
    assertThat(wakeAt(REFERRAL_DUE_SOON, 3)).isEqualTo(Waking.until(REFERRAL_OVERDUE));
  }

  @Test
  void a_wake_that_is_no_longer_the_latest_ends() {
    start("LC48");
    start("VC04");

    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(CONTACT_WARNS));
    assertThat(wakeAt(CONTACT_WARNS, 2)).isEqualTo(Waking.until(CONTACT_DUE_SOON));
    assertThat(wakeAt(CONTACT_WARNS, 3)).isEqualTo(Waking.over());
  }

  @Test
  void an_old_wake_that_comes_first_acts_and_leaves_the_latest_to_go_on() {
    start("LC48");
    start("VC04");

    assertThat(wakeAt(CONTACT_WARNS, 1)).isEqualTo(Waking.over());
    assertThat(wakeAt(REFERRAL_WARNS, 2)).isEqualTo(Waking.until(CONTACT_DUE_SOON));

    assertThat(heard.rungs()).containsExactly("VC04 WARN", "LC48 WARN");
  }

  @Test
  void a_timer_that_fires_while_our_clock_is_behind_acts_all_the_same() {
    start("VC04");
    now.set(REFERRAL_WARNS.minusSeconds(2));

    assertThat(wake(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));
    assertThat(heard.rungs()).containsExactly("VC04 WARN");
  }

  @Test
  void a_wake_of_an_unknown_case_ends() {
    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.over());
  }

  @Test
  void the_sweep_acts_where_no_wake_came_yet_and_the_wake_goes_on_from_there() {
    start("VC04");

    sweep.sweep(REFERRAL_WARNS);

    assertThat(heard.rungs()).containsExactly("VC04 WARN");
    assertThat(heard.told()).containsExactly(REFERRAL_WARNS);
    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(REFERRAL_DUE_SOON));
    assertThat(wakeAt(REFERRAL_DUE_SOON, 2)).isEqualTo(Waking.until(REFERRAL_OVERDUE));
    assertThat(heard.rungs()).containsExactly("VC04 WARN", "VC04 DUE");
  }

  @Test
  void the_sweep_leaves_alone_what_has_not_fallen() {
    start("VC04");

    sweep.sweep(REFERRAL_WARNS.minusMillis(1));

    assertThat(heard.rungs()).isEmpty();
  }

  @Test
  void a_jump_over_several_rungs_acts_on_each_in_order() {
    start("VC04");
    start("LC48");

    sweep.sweep(REFERRAL_OVERDUE.plusSeconds(3600));
    sweep.sweep(REFERRAL_OVERDUE.plusSeconds(3700));

    assertThat(heard.rungs())
        .containsExactly(
            "VC04 WARN",
            "LC48 WARN",
            "LC48 DUE",
            "LC48 OVERDUE",
            "VC04 DUE",
            "LC48 OVERDUE",
            "VC04 OVERDUE");
    assertThat(nextDeadlines()).containsExactly("LC48 OVERDUE");
  }

  @Test
  void one_case_that_fails_holds_up_no_other_and_is_tried_again() {
    CaseId other = CaseId.next();
    start("VC04");
    deadlines.start("VC04", other, Basis.STANDARD, REPORTED.minusSeconds(1), REPORTED);
    heard.refuse(caseId);

    assertThatThrownBy(() -> sweep.sweep(REFERRAL_WARNS))
        .hasMessage("Rungs of 1 cases could not be acted on");
    assertThat(heard.reached()).extracting(RungReached::caseId).containsExactly(other);

    heard.refuse(null);
    sweep.sweep(REFERRAL_WARNS);
    assertThat(heard.reached()).extracting(RungReached::caseId).containsExactly(other, caseId);
  }

  @Test
  void each_rung_acts_once_however_many_wakes_and_sweeps_come_at_once() throws Exception {
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      CaseId one = CaseId.next();
      cases.add(one);
      deadlines.start("VC04", one, Basis.STANDARD, REPORTED, REPORTED);
      deadlines.start("LC48", one, Basis.STANDARD, REPORTED, REPORTED);
    }
    now.set(REFERRAL_OVERDUE);
    CyclicBarrier together = new CyclicBarrier(6);
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        long job = thread;
        all.add(
            threads.submit(
                () -> {
                  together.await(10, SECONDS);
                  sweep.sweep(REFERRAL_OVERDUE);
                  return null;
                }));
        all.add(
            threads.submit(
                () -> {
                  together.await(10, SECONDS);
                  cases.forEach(one -> jobs.wake(one, REFERRAL_WARNS, job(job)));
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get(60, SECONDS);
      }
    }
    assertThat(heard.reached()).hasSize(20 * 7);
    for (CaseId one : cases) {
      assertThat(heard.reached())
          .filteredOn(rung -> rung.caseId().equals(one))
          .extracting(RungReached::rung)
          .containsExactly(WARN, WARN, DUE, OVERDUE, DUE, OVERDUE, OVERDUE);
    }
  }

  @Test
  void what_is_done_in_time_is_met() {
    start("LC48");

    deadlines.met(
        caseId, "LC48", REPORTED.plusSeconds(3600), caseworker, REPORTED.plusSeconds(3700));

    ClockView clock = only(deadlines.clocksOf(caseId, REFERRAL_OVERDUE));
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.endedAt()).isEqualTo(REPORTED.plusSeconds(3600));
    assertThat(clock.timeLeft()).isEqualTo("met with 47 hours left");
    sweep.sweep(REFERRAL_OVERDUE);
    assertThat(heard.rungs()).isEmpty();
  }

  @Test
  void what_is_done_too_late_is_met_late_and_says_so() {
    start("LC48");

    deadlines.met(caseId, "LC48", CONTACT_OVERDUE.plusSeconds(7200), caseworker, REFERRAL_OVERDUE);

    ClockView clock = only(deadlines.clocksOf(caseId, REFERRAL_OVERDUE));
    assertThat(clock.state()).isEqualTo(ClockState.LATE_MET);
    assertThat(clock.standing()).isEqualTo(Standing.OVERDUE);
    assertThat(clock.timeLeft()).isEqualTo("met late by 2 hours");
  }

  @Test
  void meeting_a_clock_twice_or_where_none_runs_changes_nothing() {
    deadlines.met(caseId, "LC48", REPORTED, caseworker, REPORTED);
    start("LC48");
    deadlines.met(caseId, "LC48", REPORTED.plusSeconds(60), caseworker, REPORTED.plusSeconds(60));
    deadlines.met(caseId, "LC48", REFERRAL_OVERDUE, caseworker, REFERRAL_OVERDUE);

    assertThat(eventsWritten()).containsExactly("STARTED", "MET");
  }

  @Test
  void meeting_the_earliest_clock_lets_its_wake_go_on_to_the_next() {
    start("VC04");
    start("LC48");

    deadlines.met(caseId, "VC04", REPORTED.plusSeconds(60), caseworker, REPORTED.plusSeconds(60));

    assertThat(heard.told()).containsExactly(REFERRAL_WARNS);
    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.until(CONTACT_WARNS));
    assertThat(wakeAt(CONTACT_WARNS, 2)).isEqualTo(Waking.until(CONTACT_DUE_SOON));
    assertThat(heard.rungs()).containsExactly("LC48 WARN");
  }

  @Test
  void a_waived_clock_keeps_who_when_and_why() {
    start("VC04");

    deadlines.waive(caseId, "VC04", "Victim asked for no referral", caseworker, CONTACT_WARNS);

    ClockView clock = only(deadlines.clocksOf(caseId, REFERRAL_OVERDUE));
    assertThat(clock.state()).isEqualTo(ClockState.WAIVED);
    assertThat(clock.reason()).isEqualTo("Victim asked for no referral");
    assertThat(clock.endedAt()).isEqualTo(CONTACT_WARNS);
    assertThat(
            jdbc.sql("select recorded_by from clock_event where kind = 'WAIVED'")
                .query(UUID.class)
                .single())
        .isEqualTo(caseworker.value());
    assertThat(nextDeadlines()).isEmpty();
  }

  @Test
  void a_waiver_needs_a_reason() {
    start("VC04");

    assertThatThrownBy(() -> deadlines.waive(caseId, "VC04", " ", caseworker, REPORTED))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("Enter why this deadline no longer has to be met.");
    assertThatThrownBy(() -> deadlines.stopAll(caseId, "", caseworker, REPORTED))
        .isInstanceOf(RuleBroken.class);
    assertThat(eventsWritten()).containsExactly("STARTED");
  }

  @Test
  void closing_a_case_stops_what_still_runs_and_lets_the_journey_sleep() {
    start("VC04");
    start("LC48");
    deadlines.met(caseId, "LC48", REPORTED.plusSeconds(60), caseworker, REPORTED.plusSeconds(60));

    deadlines.stopAll(caseId, "Case closed", caseworker, REPORTED.plusSeconds(90));
    deadlines.stopAll(caseId, "Case closed", caseworker, REPORTED.plusSeconds(95));

    assertThat(deadlines.clocksOf(caseId, REFERRAL_OVERDUE))
        .extracting(ClockView::state)
        .containsExactlyInAnyOrder(ClockState.MET, ClockState.WAIVED);
    assertThat(wakeAt(REFERRAL_WARNS, 1)).isEqualTo(Waking.over());
    assertThat(heard.rungs()).isEmpty();
  }

  @Test
  void a_journey_started_again_is_told_when_to_wake_again() {
    start("VC04");
    wakeAt(REFERRAL_WARNS, 1);

    deadlines.keepTimeAgain(caseId);

    assertThat(heard.told()).containsExactly(REFERRAL_WARNS, REFERRAL_DUE_SOON);
    assertThat(wakeAt(REFERRAL_DUE_SOON, 2)).isEqualTo(Waking.until(REFERRAL_OVERDUE));
  }

  @Test
  void a_journey_started_again_without_a_clock_is_told_nothing() {
    deadlines.keepTimeAgain(caseId);

    assertThat(heard.told()).isEmpty();
  }

  @Test
  void a_date_that_cannot_be_worked_out_starts_nothing() {
    assertThatThrownBy(
            () ->
                deadlines.start(
                    "VC04", caseId, Basis.STANDARD, at("2028-12-29T10:00+00:00"), REPORTED))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(
            () ->
                deadlines.start(
                    "VC04", caseId, Basis.STANDARD, at("2021-03-31T10:00+01:00"), REPORTED))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("There is no rule VC04 in force on Wed 31 Mar 2021.");

    assertThat(deadlines.clocksOf(caseId, REPORTED)).isEmpty();
    assertThat(heard.told()).isEmpty();
  }

  @Test
  void works_out_a_providers_reply_without_starting_a_clock() {
    assertThat(deadlines.dueFor("PR03", Basis.STANDARD, REPORTED).at())
        .isEqualTo(at("2026-05-27T23:59:59+01:00"));
    assertThat(deadlines.nextWorkingDayAfter(LocalDate.of(2026, 5, 22)))
        .isEqualTo(LocalDate.of(2026, 5, 26));
    assertThat(deadlines.clocksOf(caseId, REPORTED)).isEmpty();
  }

  @Test
  void the_ledger_replayed_gives_what_the_clock_says() {
    start("VC04");
    start("LC48");
    deadlines.met(caseId, "LC48", REFERRAL_OVERDUE, caseworker, REFERRAL_OVERDUE);

    for (ClockView view : deadlines.clocksOf(caseId, REFERRAL_OVERDUE)) {
      var row =
          jdbc.sql("select due_at, state, ended_at from clock where id = :id")
              .param("id", view.id())
              .query(
                  (r, n) ->
                      List.of(
                          r.getTimestamp("due_at").toInstant(),
                          r.getString("state"),
                          String.valueOf(r.getTimestamp("ended_at"))))
              .single();
      assertThat(row.get(0)).isEqualTo(view.dueAt());
      assertThat(row.get(1)).isEqualTo(view.state().name());
      assertThat(row.get(2).equals("null")).isEqualTo(view.endedAt() == null);
    }
  }

  @Test
  void the_ledger_cannot_be_rewritten() {
    start("VC04");

    assertThatThrownBy(() -> jdbc.sql("update clock_event set at = at").update())
        .hasMessageContaining("The ledger of clocks is never changed");
  }

  @Test
  void the_view_shows_the_earliest_running_clock_of_each_case() {
    start("VC04");
    start("LC48");
    assertThat(nextDeadlines()).containsExactly("LC48 ON_TIME");

    sweep.sweep(CONTACT_WARNS);
    assertThat(nextDeadlines()).containsExactly("LC48 WARNED");

    deadlines.met(caseId, "LC48", CONTACT_WARNS, caseworker, CONTACT_WARNS);
    assertThat(nextDeadlines()).containsExactly("VC04 WARNED");
  }

  @Test
  void the_view_can_be_turned_page_by_page() {
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      CaseId one = CaseId.next();
      cases.add(one);
      deadlines.start("LC48", one, Basis.STANDARD, REPORTED.minusSeconds(60L * (i / 2)), REPORTED);
    }
    List<UUID> seen = new ArrayList<>();
    List<Line> page = page(new Line(Instant.EPOCH, new UUID(0, 0)));
    while (!page.isEmpty()) {
      page.forEach(line -> seen.add(line.caseId()));
      page = page(page.getLast());
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(cases.stream().map(CaseId::value).toList());
  }

  @Test
  void finds_what_is_due_first_among_some_cases() {
    CaseId other = CaseId.next();
    start("VC04");
    start("LC48");
    deadlines.start("LC48", other, Basis.STANDARD, REPORTED.minusSeconds(60), REPORTED);
    deadlines.start("LC48", CaseId.next(), Basis.STANDARD, REPORTED.minusSeconds(90), REPORTED);

    List<ClockView> next = deadlines.nextFor(List.of(caseId, other), 2, REPORTED);

    assertThat(next).extracting(ClockView::caseId).containsExactly(other, caseId);
    assertThat(next).extracting(ClockView::code).containsExactly("LC48", "LC48");
    assertThat(deadlines.nextFor(List.of(), 2, REPORTED)).isEmpty();
  }

  private record Line(Instant dueAt, UUID caseId) {}

  private List<Line> page(Line after) {
    return jdbc.sql(
            """
            select due_at, case_id from case_next_deadline
             where (due_at, case_id) > (:dueAt, :caseId) order by due_at, case_id limit 2
            """)
        .param("dueAt", java.sql.Timestamp.from(after.dueAt()))
        .param("caseId", after.caseId())
        .query(
            (row, n) ->
                new Line(
                    row.getTimestamp("due_at").toInstant(), row.getObject("case_id", UUID.class)))
        .list();
  }

  private void start(String rule) {
    deadlines.start(rule, caseId, Basis.STANDARD, REPORTED, REPORTED);
  }

  /** The engine's timer fires at the moment it was set for. */
  private Waking wakeAt(Instant moment, long jobKey) {
    now.set(moment);
    return wake(moment, jobKey);
  }

  private Waking wake(Instant wakeAt, long jobKey) {
    return jobs.wake(caseId, wakeAt, job(jobKey));
  }

  private static JobContext job(long key) {
    return new JobContext(key, 1, "support-victim", "wake");
  }

  private List<String> eventsWritten() {
    return jdbc.sql(
            """
            select e.kind from clock_event e join clock c on c.id = e.clock_id
             where c.case_id = :caseId order by e.clock_id, e.position
            """)
        .param("caseId", caseId.value())
        .query(String.class)
        .list();
  }

  private List<String> nextDeadlines() {
    return jdbc.sql(
            "select rule || ' ' || standing from case_next_deadline where case_id = :caseId")
        .param("caseId", caseId.value())
        .query(String.class)
        .list();
  }

  private static ClockView only(List<ClockView> clocks) {
    assertThat(clocks).hasSize(1);
    return clocks.getFirst();
  }
}
