package redress.deadlines;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RulesRule;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.Rule;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/**
 * The whole life of clocks on a real PostgreSQL: what is written down, and what follows from it.
 */
@SpringJUnitConfig(ClocksOnPostgres.class)
class LedgerTest {

  /** A Monday in winter, so that moments need no summer time. */
  private static final Instant BEGAN = at("2026-11-02T10:00+00:00");

  private final CaseId caseId = CaseId.next();
  private final UserId reviewer = UserId.next();

  @Autowired private Deadlines deadlines;
  @Autowired private Calendars calendars;
  @Autowired private Reprojection reprojection;
  @Autowired private ClockLedger ledger;
  @Autowired private Sources sources;
  @Autowired private ClockSweep sweep;
  @Autowired private JdbcClient jdbc;
  @Autowired private ClocksOnPostgres.Heard heard;

  @BeforeEach
  void nothing_has_happened() {
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();
    heard.forget();
  }

  @AfterEach
  void every_entry_can_be_replayed_to_the_date_written_with_it() {
    for (ClockLedger.Entry entry : ledger.ofCase(caseId)) {
      for (int n = 1; n <= entry.written().size(); n++) {
        ClockLife then = ClockLife.replay(entry.events().subList(0, n), sources);
        assertThat(then.due().at()).isEqualTo(entry.written().get(n - 1).dueAt());
      }
      ClockLife life = ClockLife.replay(entry.events(), sources);
      assertThat(row(entry.id()))
          .isEqualTo(new Row(life.due().at(), life.state(), life.basis(), life.endedAt()));
    }
    jdbc.sql("truncate clock, clock_event, clock_rung, keep_time cascade").update();
    jdbc.sql("delete from working_calendar where origin = 'ADMINISTRATOR'").update();
  }

  @Test
  void a_suspended_clock_has_no_next_step_and_goes_on_later() {
    ClockId clock = start("RV28W");
    Instant warns = at("2026-12-02T00:00+00:00");
    assertThat(heard.told()).containsExactly(warns);

    deadlines.suspend(clock, day("2026-11-10"), "Proceedings", reviewer, day("2026-11-11"));
    sweep.sweep(day("2027-03-01"));

    assertThat(view(clock).state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(heard.steps()).isEmpty();
    assertThat(hasNextStep(clock)).isFalse();

    deadlines.resume(clock, day("2026-11-17"), "They are over", reviewer, day("2026-11-18"));

    assertThat(view(clock).state()).isEqualTo(ClockState.RUNNING);
    assertThat(London.dayOf(view(clock).dueAt()))
        .as("28 working days end on Thu 10 December; 10 to 16 November are five of them")
        .isEqualTo(LocalDate.of(2026, 12, 17));
    assertThat(kinds(clock)).containsExactly("STARTED", "SUSPENDED", "RESUMED");
    assertThat(view(clock).history())
        .extracting(ClockView.Happened::by)
        .containsExactly(null, reviewer, reviewer);
    assertThat(heard.told()).as("its wake is under way and goes on").containsExactly(warns);
  }

  @Test
  void a_clock_is_extended_as_far_as_its_rule_allows() {
    ClockId clock = start("RR28");

    deadlines.extend(clock, 14, "The force applied", reviewer, day("2026-11-20"));
    deadlines.extend(clock, 14, "And again", reviewer, day("2026-11-25"));
    refused(
        () -> deadlines.extend(clock, 1, "Once more", reviewer, day("2026-11-26")),
        DeadlineRule.EXTENDED_TOO_FAR,
        "units",
        clock);

    assertThat(London.dayOf(view(clock).dueAt()))
        .as("eight weeks after Mon 2 November")
        .isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(view(clock).number()).isEqualTo(56);
    assertThat(view(clock).extendableBy()).isZero();
  }

  @Test
  void time_with_the_wrong_body_is_left_out() {
    ClockId clock = start("RV28");

    deadlines.exclude(
        clock,
        LocalDate.of(2026, 11, 9),
        LocalDate.of(2026, 11, 16),
        "Lay with the Director General",
        reviewer,
        day("2026-11-20"));

    assertThat(London.dayOf(view(clock).dueAt()))
        .as("a week more than Mon 30 November")
        .isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(view(clock).history().getLast().sentence())
        .isEqualTo("Left out from Mon 9 Nov 2026 up to, not including, Mon 16 Nov 2026");
  }

  @Test
  void enhanced_rights_count_for_what_is_open_and_keep_the_old_date() {
    ClockId open = start("VC06");
    ClockId done = start("VC07");
    deadlines.met(done, day("2026-11-03"), reviewer, day("2026-11-03"));

    deadlines.changeBasis(caseId, Basis.ENHANCED, "Under 18", reviewer, day("2026-11-05"));
    deadlines.changeBasis(caseId, Basis.ENHANCED, "Under 18", reviewer, day("2026-11-06"));

    assertThat(kinds(open)).containsExactly("STARTED", "REBASED");
    assertThat(kinds(done)).containsExactly("STARTED", "MET");
    assertThat(view(open).history())
        .extracting(happened -> London.dayOf(happened.dueAt()))
        .containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 3));
    assertThat(view(open).lateBecause()).isEqualTo("Under 18");
    assertThat(view(open).standing()).isEqualTo(Standing.OVERDUE);
    assertThat(view(done).basis()).isEqualTo(Basis.STANDARD);
  }

  @Test
  void a_newer_list_of_bank_holidays_moves_every_open_clock_and_says_so() throws IOException {
    ClockId moved = start("VC06");
    ClockId stays = start("LC48");
    ClockId done = start("VC07");
    deadlines.met(done, day("2026-11-03"), reviewer, day("2026-11-03"));
    heard.forget();

    use(shippedWith("2026-11-04"), day("2026-11-03"));
    reprojection.countAnew(day("2026-11-03"));
    reprojection.countAnew(day("2026-11-03"));

    assertThat(kinds(moved)).containsExactly("STARTED", "CALENDAR_CHANGED");
    assertThat(London.dayOf(view(moved).dueAt())).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(view(moved).history().getLast().reason()).startsWith("Bank-holiday list, version");
    assertThat(view(moved).steps()).extracting(step -> step.why()).contains("Day of mourning");
    assertThat(kinds(stays)).containsExactly("STARTED", "CALENDAR_CHANGED");
    assertThat(view(stays).dueAt()).isEqualTo(at("2026-11-04T10:00+00:00"));
    assertThat(kinds(done)).containsExactly("STARTED", "MET");
    assertThat(London.dayOf(view(done).dueAt())).isEqualTo(LocalDate.of(2026, 11, 9));
  }

  @Test
  void a_journey_is_told_where_a_newer_list_brings_its_next_step_forward() throws IOException {
    use(shippedWith("2026-11-03"), day("2026-11-02"));
    ClockId clock = start("VC04");
    assertThat(heard.told()).containsExactly(at("2026-11-04T00:00+00:00"));
    heard.forget();

    use(shippedWithout("9999-"), at("2026-11-02T11:00+00:00"));
    reprojection.countAnew(at("2026-11-02T12:00+00:00"));

    assertThat(London.dayOf(view(clock).dueAt())).isEqualTo(LocalDate.of(2026, 11, 4));
    assertThat(heard.told()).containsExactly(at("2026-11-03T00:00+00:00"));
  }

  @Test
  void a_journey_is_left_alone_where_a_newer_list_puts_its_next_step_off() throws IOException {
    ClockId clock = start("VC04");
    heard.forget();

    use(shippedWith("2026-11-03"), day("2026-11-02"));
    reprojection.countAnew(at("2026-11-02T12:00+00:00"));

    assertThat(London.dayOf(view(clock).dueAt())).isEqualTo(LocalDate.of(2026, 11, 5));
    assertThat(heard.told()).isEmpty();
  }

  @Test
  void what_the_newer_list_cannot_reach_keeps_its_date() throws IOException {
    ClockId beyond = start("VC04", at("2028-12-20T10:00+00:00"), at("2028-12-20T10:00+00:00"));
    ClockId within = startOther("VC04", at("2027-12-01T10:00+00:00"));

    use(shippedWithout("2028-"), at("2028-12-20T12:00+00:00"));
    reprojection.countAnew(at("2028-12-20T12:00+00:00"));

    assertThat(kinds(beyond)).containsExactly("STARTED");
    assertThat(London.dayOf(view(beyond).dueAt())).isEqualTo(LocalDate.of(2028, 12, 22));
    assertThat(kinds(within)).containsExactly("STARTED", "CALENDAR_CHANGED");
  }

  @Test
  void the_next_update_is_due_four_weeks_after_the_last_was_given() {
    start("FC28");

    deadlines.met(caseId, "FC28", day("2026-11-12"), reviewer, day("2026-11-13"));

    List<ClockView> chain = deadlines.clocksOf(caseId, day("2026-11-13"));
    assertThat(chain)
        .extracting(ClockView::state)
        .containsExactly(ClockState.MET, ClockState.RUNNING);
    assertThat(chain.getLast().startedAt()).isEqualTo(day("2026-11-12"));
    assertThat(London.dayOf(chain.getLast().dueAt()))
        .as("four weeks after Thu 12 November, not after the 30th when the first was due")
        .isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void the_agreed_interval_of_updates_goes_with_the_chain() {
    deadlines.startAgreed("VC13", caseId, 7, BEGAN, BEGAN);
    ClockView first = deadlines.clocksOf(caseId, BEGAN).getFirst();
    assertThat(first.number()).isEqualTo(7);
    assertThat(first.history().getFirst().sentence()).isEqualTo("Started, agreed: 7 days");

    deadlines.met(new ClockId(first.id()), day("2026-11-05"), reviewer, day("2026-11-05"));

    assertThat(deadlines.clocksOf(caseId, day("2026-11-05")))
        .extracting(clock -> London.dayOf(clock.dueAt()))
        .containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 12));
  }

  @Test
  void reports_follow_from_the_day_after_the_last_period_met_or_not() {
    Instant complaint = at("2025-03-10T10:00+00:00");
    deadlines.start("FC12M", caseId, Basis.STANDARD, complaint, complaint);

    sweep.sweep(at("2026-03-10T00:00+00:00"));

    assertThat(begun()).containsExactly("FC12M 2025-03-10", "FC06M 2026-03-10");

    deadlines.met(caseId, "FC12M", day("2026-03-12"), reviewer, at("2026-03-12T12:00+00:00"));
    assertThat(begun()).as("met late: it has been followed").hasSize(2);

    deadlines.met(caseId, "FC06M", day("2026-08-01"), reviewer, day("2026-08-02"));
    assertThat(begun())
        .as("six months from 10 March end on 9 September, though the report came early")
        .containsExactly("FC12M 2025-03-10", "FC06M 2026-03-10", "FC06M 2026-09-10");
  }

  @Test
  void a_report_whose_date_moves_after_it_was_overdue_is_followed_once() {
    Instant complaint = at("2025-03-10T10:00+00:00");
    deadlines.start("FC12M", caseId, Basis.STANDARD, complaint, complaint);
    sweep.sweep(at("2026-03-10T00:00+00:00"));
    var report = new ClockId(deadlines.clocksOf(caseId, complaint).getFirst().id());

    deadlines.exclude(
        report,
        LocalDate.of(2025, 6, 2),
        LocalDate.of(2025, 6, 12),
        "Lay with the wrong body",
        reviewer,
        day("2026-03-11"));
    sweep.sweep(at("2026-03-25T00:00+00:00"));

    assertThat(begun()).containsExactly("FC12M 2025-03-10", "FC06M 2026-03-10");
  }

  @Test
  void an_update_told_twice_does_not_end_the_chain() {
    start("FC28");

    deadlines.met(caseId, "FC28", day("2026-11-12"), reviewer, day("2026-11-13"));
    deadlines.met(caseId, "FC28", day("2026-11-12"), reviewer, day("2026-11-13"));

    assertThat(deadlines.clocksOf(caseId, day("2026-11-13")))
        .extracting(ClockView::state)
        .containsExactly(ClockState.MET, ClockState.RUNNING);
  }

  @Test
  void a_report_told_twice_does_not_meet_the_period_still_to_come() {
    Instant complaint = at("2025-03-10T10:00+00:00");
    deadlines.start("FC12M", caseId, Basis.STANDARD, complaint, complaint);
    deadlines.met(caseId, "FC12M", day("2026-03-01"), reviewer, day("2026-03-02"));

    deadlines.met(caseId, "FC06M", day("2026-08-01"), reviewer, day("2026-08-02"));
    deadlines.met(caseId, "FC06M", day("2026-08-01"), reviewer, day("2026-08-02"));

    assertThat(deadlines.clocksOf(caseId, day("2026-08-02")))
        .extracting(clock -> London.dayOf(clock.startedAt()) + " " + clock.state())
        .containsExactly("2025-03-10 MET", "2026-03-10 MET", "2026-09-10 RUNNING");
  }

  @Test
  void a_report_meets_the_period_that_is_due_first() {
    Instant complaint = at("2025-03-10T10:00+00:00");
    deadlines.start("FC12M", caseId, Basis.STANDARD, complaint, complaint);
    sweep.sweep(at("2026-11-20T00:00+00:00"));
    assertThat(begun()).containsExactly("FC12M 2025-03-10", "FC06M 2026-03-10", "FC06M 2026-09-10");

    deadlines.met(caseId, "FC06M", day("2026-11-20"), reviewer, day("2026-11-20"));

    assertThat(deadlines.clocksOf(caseId, day("2026-11-20")))
        .extracting(ClockView::state)
        .containsExactly(ClockState.RUNNING, ClockState.LATE_MET, ClockState.RUNNING);
  }

  @Test
  void one_clock_is_waived_and_the_others_run_on() {
    ClockId waived = start("VC06");
    ClockId other = start("VC07");

    deadlines.waive(waived, "Victim does not want to be told", reviewer, day("2026-11-03"));

    assertThat(view(waived).state()).isEqualTo(ClockState.WAIVED);
    assertThat(view(waived).reason()).isEqualTo("Victim does not want to be told");
    assertThat(view(other).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void a_clock_that_is_reopened_is_heard_again_only_for_a_new_date() {
    ClockId clock = start("VC24");
    sweep.sweep(day("2026-11-13"));
    assertThat(heard.steps()).containsExactly("VC24 WARN 1 before");

    deadlines.waive(clock, "By mistake", reviewer, day("2026-11-13"));
    deadlines.reopen(clock, "It still has to be done", reviewer, at("2026-11-13T12:00+00:00"));
    sweep.sweep(at("2026-11-13T13:00+00:00"));

    assertThat(view(clock).state()).isEqualTo(ClockState.RUNNING);
    assertThat(heard.steps()).as("the same date").containsExactly("VC24 WARN 1 before");

    deadlines.exclude(
        clock,
        LocalDate.of(2026, 11, 9),
        LocalDate.of(2026, 11, 10),
        "Office closed",
        reviewer,
        day("2026-11-14"));
    sweep.sweep(day("2026-11-16"));

    assertThat(heard.steps())
        .as("the new date is Tue 17 November")
        .containsExactly("VC24 WARN 1 before", "VC24 WARN 1 before");
  }

  @Test
  void each_step_of_a_ladder_says_what_to_do_and_for_whom() {
    start("VC24");

    sweep.sweep(day("2026-12-31"));

    assertThat(heard.reached())
        .extracting(rung -> rung.step() + " " + rung.act() + " " + rung.whom())
        .containsExactly(
            "WARN 1 before NOTIFY [OWNER]",
            "DUE 0 before NOTIFY [OWNER]",
            "OVERDUE 0 after NOTIFY [OWNER, SUPERVISOR]",
            "OVERDUE 5 after TASK [SUPERVISOR]",
            "OVERDUE 10 after NOTIFY [MANAGER]");
    assertThat(heard.reached())
        .extracting(RungReached::overtaken)
        .containsExactly(true, true, true, true, false);
  }

  @Test
  void who_carries_a_case_carries_its_open_clocks_and_those_to_come() {
    ClockId before = start("VC24");
    ClockId done = start("VC06");
    deadlines.met(done, day("2026-11-03"), reviewer, day("2026-11-03"));
    OrganisationId office = OrganisationId.next();

    deadlines.carriedBy(caseId, new Carrier(office, "caseworkers", reviewer));
    ClockId after = start("VC07");
    deadlines.carriedBy(caseId, new Carrier(office, "supervisors", null));

    assertThat(carrier(before)).containsExactly(office.value(), "supervisors", null);
    assertThat(carrier(after)).containsExactly(office.value(), "supervisors", null);
    assertThat(carrier(done)).containsExactly(null, null, null);

    deadlines.reopen(done, "It was not done", reviewer, day("2026-11-04"));
    assertThat(carrier(done)).containsExactly(office.value(), "supervisors", null);
  }

  @Test
  void a_provider_is_held_to_its_own_clock() {
    OrganisationId provider = OrganisationId.next();

    deadlines.startFor(provider, "PR03", caseId, BEGAN, BEGAN);

    assertThat(jdbc.sql("select provider_id from clock").query(UUID.class).single())
        .isEqualTo(provider.value());
  }

  @Test
  void clocks_that_cannot_be_started_leave_nothing_behind() {
    Instant future = BEGAN.plusSeconds(1);

    assertThat(
            refused(
                () -> deadlines.start("VC06", caseId, Basis.STANDARD, future, BEGAN),
                DeadlineRule.STARTS_IN_THE_FUTURE,
                "from"))
        .hasMessage(
            "A deadline cannot start in the future: Mon 2 Nov 2026, 10:00 has not come yet.");
    refused(
        () -> deadlines.startAgreed("VC13", caseId, 0, BEGAN, BEGAN),
        DeadlineRule.NUMBER_NEEDED,
        "number");
    refused(
        () -> deadlines.startAgreed("VC06", caseId, 3, BEGAN, BEGAN),
        DeadlineRule.NOT_AGREED,
        "number");
    refused(
        () -> deadlines.startAll(List.of("VC06", "XX99"), caseId, Basis.STANDARD, BEGAN, BEGAN),
        RulesRule.NO_RULE_IN_FORCE,
        "rule");
    refused(
        () -> deadlines.suspend(new ClockId(UUID.randomUUID()), BEGAN, "Why", reviewer, BEGAN),
        DeadlineRule.UNKNOWN_CLOCK,
        null);

    assertThat(deadlines.clocksOf(caseId, BEGAN)).isEmpty();
    assertThat(heard.told()).isEmpty();
  }

  @Test
  void what_is_refused_changes_nothing() {
    ClockId clock = start("RV28W");
    Instant now = day("2026-11-20");
    LocalDate first = LocalDate.of(2026, 11, 2);

    refused(
        () -> deadlines.suspend(clock, now.plusSeconds(1), "Why", reviewer, now),
        DeadlineRule.IN_THE_FUTURE,
        "at",
        clock);
    refused(
        () -> deadlines.resume(clock, now, "Why", reviewer, now),
        DeadlineRule.NOT_SUSPENDED,
        null,
        clock);
    refused(
        () -> deadlines.exclude(clock, first.plusDays(2), first, "Why", reviewer, now),
        DeadlineRule.ENDS_BEFORE_IT_BEGINS,
        "to",
        clock);
    refused(
        () -> deadlines.met(clock, BEGAN.minusSeconds(1), reviewer, now),
        DeadlineRule.MET_BEFORE_IT_BEGAN,
        "at",
        clock);
    refused(
        () -> deadlines.met(caseId, "RV28W", now.plusSeconds(1), reviewer, now),
        DeadlineRule.IN_THE_FUTURE,
        "at",
        clock);
    refused(
        () -> deadlines.waive(clock, " ", reviewer, now),
        DeadlineRule.REASON_NEEDED,
        "reason",
        clock);
    refused(
        () -> deadlines.waive(caseId, "RV28W", " ", reviewer, now),
        DeadlineRule.WAIVER_NEEDS_A_REASON,
        "reason",
        clock);
    refused(
        () -> deadlines.reopen(clock, "Why", reviewer, now), DeadlineRule.NOT_ENDED, null, clock);
    refused(
        () -> deadlines.changeBasis(caseId, Basis.ENHANCED, "", reviewer, now),
        DeadlineRule.REASON_NEEDED,
        "reason",
        clock);
  }

  @Test
  void a_clock_is_found_by_its_id_and_unknown_ones_are_left_out() {
    ClockId later = start("VC24");
    ClockId sooner = start("VC06");

    assertThat(deadlines.clocks(List.of(later, sooner, new ClockId(UUID.randomUUID())), BEGAN))
        .extracting(ClockView::code)
        .containsExactly("VC06", "VC24");
    assertThat(deadlines.workingDayAfter(LocalDate.of(2026, 11, 6), 2))
        .isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(deadlines.isWorkingDay(LocalDate.of(2026, 11, 7))).isFalse();
  }

  private ClockId start(String rule) {
    return start(rule, BEGAN, BEGAN);
  }

  private ClockId start(String rule, Instant from, Instant now) {
    deadlines.start(rule, caseId, Basis.STANDARD, from, now);
    return idOf(caseId, rule);
  }

  /** In a case of its own. */
  private ClockId startOther(String rule, Instant from) {
    CaseId other = CaseId.next();
    deadlines.start(rule, other, Basis.STANDARD, from, from);
    return idOf(other, rule);
  }

  private ClockId idOf(CaseId of, String rule) {
    return new ClockId(
        jdbc.sql("select id from clock where case_id = :caseId and rule = :rule")
            .param("caseId", of.value())
            .param("rule", rule)
            .query(UUID.class)
            .single());
  }

  private ClockView view(ClockId clock) {
    return deadlines.clock(clock, day("2026-11-20"));
  }

  private List<String> kinds(ClockId clock) {
    return jdbc.sql("select kind from clock_event where clock_id = :id order by position")
        .param("id", clock.value())
        .query(String.class)
        .list();
  }

  private boolean hasNextStep(ClockId clock) {
    return jdbc.sql("select next_rung_at is not null from clock where id = :id")
        .param("id", clock.value())
        .query(Boolean.class)
        .single();
  }

  private List<Object> carrier(ClockId clock) {
    return jdbc.sql("select organisation_id, team, owner_id from clock where id = :id")
        .param("id", clock.value())
        .query((row, n) -> Arrays.asList(row.getObject(1), row.getString(2), row.getObject(3)))
        .single();
  }

  /** The clocks of the case, with the day each began. */
  private List<String> begun() {
    return deadlines.clocksOf(caseId, BEGAN).stream()
        .map(clock -> clock.code() + " " + London.dayOf(clock.startedAt()))
        .toList();
  }

  private record Row(Instant dueAt, ClockState state, Basis basis, @Nullable Instant endedAt) {}

  private Row row(UUID clock) {
    return jdbc.sql("select due_at, state, basis, ended_at from clock where id = :id")
        .param("id", clock)
        .query(
            (row, n) ->
                new Row(
                    row.getTimestamp(1).toInstant(),
                    ClockState.valueOf(row.getString(2)),
                    Basis.valueOf(row.getString(3)),
                    row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()))
        .single();
  }

  private RuleBroken refused(
      ThrowingCallable attempt, Rule rule, @Nullable String field, ClockId clock) {
    List<String> before = kinds(clock);
    RuleBroken refused = refused(attempt, rule, field);
    assertThat(kinds(clock)).isEqualTo(before);
    return refused;
  }

  private static RuleBroken refused(ThrowingCallable attempt, Rule rule, @Nullable String field) {
    RuleBroken refused = catchThrowableOfType(RuleBroken.class, attempt);
    assertThat(refused).as("refused as %s", rule).isNotNull();
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.rule().field()).isEqualTo(field);
    return refused;
  }

  private void use(String list, Instant now) {
    calendars.add(list, calendars.current().version(), "Published anew", reviewer, now);
  }

  /** Ten in the morning. */
  private static Instant day(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ZoneOffset.UTC).toInstant();
  }

  /** The list as shipped, with one more holiday. */
  private static String shippedWith(String date) throws IOException {
    return shipped()
        .replaceFirst(
            "\"events\": \\[",
            "\"events\": [{\"title\": \"Day of mourning\", \"date\": \"%s\", \"notes\": \"\"},"
                .formatted(date));
  }

  /** The list as shipped, without the holidays of a year. */
  private static String shippedWithout(String year) throws IOException {
    return shipped()
        .lines()
        .filter(line -> !line.contains('"' + year))
        .collect(joining("\n"))
        .replaceFirst(",\\s*]", "]");
  }

  private static String shipped() throws IOException {
    try (InputStream list = LedgerTest.class.getResourceAsStream("/deadlines/bank-holidays.json")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
