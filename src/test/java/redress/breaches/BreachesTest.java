package redress.breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static redress.breaches.BreachRoom.NOW;
import static redress.breaches.BreachState.EXPLAINED;
import static redress.breaches.BreachState.SIGNED_OFF;
import static redress.breaches.BreachState.TO_EXPLAIN;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import redress.deadlines.ClocksEnded;
import redress.deadlines.RungReached;
import redress.deadlines.RungsReached;
import redress.deadlines.rules.Act;
import redress.deadlines.rules.Rung;
import redress.deadlines.rules.Whom;
import redress.engine.Engine;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.identity.SignedIn;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.Rule;
import redress.shared.RuleBroken;
import redress.shared.UserId;

@SpringBootTest(
    classes = BreachRoom.class,
    properties = {"db-scheduler.enabled=false", "spring.mail.host=localhost"})
@AutoConfigureMockMvc
class BreachesTest {

  private static final Instant DUE = Instant.parse("2026-11-19T23:59:59Z");
  private static final Explanation EXPLANATION =
      new Explanation(Cause.PROVIDER_SILENT, "Nobody wrote.", "Ask sooner.", null);

  @Autowired private Breaches breaches;
  @Autowired private BreachLists lists;
  @Autowired private Identity identity;
  @Autowired private Engine engine;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;

  private OrganisationId office;
  private CurrentUser supervisor;
  private CurrentUser manager;

  @BeforeEach
  void an_empty_register() {
    office = identity.addOrganisation("The office", OrganisationKind.LOCAL_POLICING_BODY);
    supervisor = person("Sam", office, Role.SUPERVISOR);
    manager = person("Priya", office, Role.MANAGER);
    jdbc.sql("truncate breach, breach_review, deadline_call, clock cascade").update();
    reset(engine);
  }

  @Test
  void a_missed_deadline_is_entered_once_however_often_it_is_told() {
    var first = aClock("LC48", DUE);
    var second = aClock("VC04", DUE);

    reach(overdue(first), overdue(second), overdue(first));
    reach(overdue(first));

    assertThat(lines(all()))
        .extracting(BreachLine::rule, BreachLine::state, BreachLine::dueAt, BreachLine::enteredAt)
        .containsExactlyInAnyOrder(
            tuple("LC48", TO_EXPLAIN, DUE, NOW), tuple("VC04", TO_EXPLAIN, DUE, NOW));
  }

  @Test
  void a_deadline_that_only_comes_near_is_not_entered() {
    reach(reached(aClock("LC48", DUE), Rung.WARN, "WARN 1 before", Act.NOTIFY, Whom.OWNER));

    assertThat(lines(all())).isEmpty();
  }

  @Test
  void every_count_is_the_number_of_entries_behind_it() {
    var random = new Random(3);
    for (int i = 0; i < 120; i++) {
      var rule = List.of("LC48", "VC04", "PR03").get(random.nextInt(3));
      var clock = aClock(rule, DUE.minus(Duration.ofDays(random.nextInt(100))));
      reach(overdue(clock));
      if (random.nextBoolean()) {
        breaches.explain(entryOf(clock), EXPLANATION, supervisor, NOW);
      }
    }

    var page = breaches.page(supervisor, all(), null);
    assertThat(page.lines()).hasSize(50);
    assertThat(page.all()).isEqualTo(120);
    for (var rule : page.rules().keySet()) {
      for (var month : page.months()) {
        var narrowed = new BreachFilter(null, rule, month);
        var counts = lists.counts(supervisor, narrowed);
        for (var state : BreachState.values()) {
          assertThat(counts.get(state)).isEqualTo(lines(narrowed.in(state)).size());
        }
      }
    }
    assertThat(
            page.months().stream()
                .mapToInt(month -> lines(new BreachFilter(null, null, month)).size())
                .sum())
        .isEqualTo(120);
  }

  @Test
  void the_pages_show_each_entry_once_and_the_latest_due_first() {
    for (int i = 0; i < 60; i++) {
      reach(overdue(aClock("LC48", DUE.minus(Duration.ofDays(i / 4)))));
    }

    var shown = new ArrayList<BreachLine>();
    BreachId after = null;
    do {
      var page = breaches.page(supervisor, all(), after);
      shown.addAll(page.lines());
      after = page.next();
    } while (after != null);

    assertThat(shown).extracting(BreachLine::id).doesNotHaveDuplicates().hasSize(60);
    assertThat(shown).extracting(BreachLine::dueAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void other_offices_and_those_who_do_not_oversee_see_nothing() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock));
    var id = entryOf(clock);
    var elsewhere = person("Else", OrganisationId.next(), Role.SUPERVISOR);
    var caseworker = person("Casey", office, Role.CASEWORKER);

    for (var stranger : List.of(elsewhere, caseworker)) {
      assertThat(breaches.page(stranger, all(), null).all()).isZero();
      assertThat(lists.lines(stranger, all(), null, 10)).isEmpty();
      assertRefused(() -> breaches.one(id, stranger), BreachRule.UNKNOWN_BREACH);
    }
  }

  @Test
  void a_supervisor_explains_a_breach_and_a_manager_is_called_to_sign_it_off() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock));

    breaches.explain(entryOf(clock), EXPLANATION, supervisor, NOW);
    verify(engine).announce(eq("breachExplained"), any(UUID.class), any(), any());
    breaches.signOff(callOf(clock, "REVIEW"), manager.id(), NOW);

    var entry = breaches.one(entryOf(clock), manager);
    assertThat(entry.state()).isEqualTo(SIGNED_OFF);
    assertThat(entry.explained())
        .isEqualTo(
            new BreachView.Explained(
                Cause.PROVIDER_SILENT, "Nobody wrote.", "Ask sooner.", null, NOW, "Sam"));
    assertThat(entry.reviews()).extracting(BreachView.Review::by).containsExactly("Priya");
  }

  @Test
  void what_was_sent_back_is_kept_with_its_reason_and_explained_again() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock), task(clock, "OVERDUE 5 after", Whom.SUPERVISOR));
    var call = callOf(clock, "OPEN");

    breaches.missed(call, EXPLANATION, supervisor.id(), NOW);
    breaches.sendBack(call, "Say who was told.", manager.id(), NOW);

    var entry = breaches.one(entryOf(clock), manager);
    assertThat(entry.sentBack()).isTrue();
    assertThat(entry.explained()).isNull();
    assertThat(entry.reviews().getFirst().reason()).isEqualTo("Say who was told.");
    assertThat(entry.reviews().getFirst().explained().whatHappened()).isEqualTo("Nobody wrote.");

    var better = new Explanation(Cause.PROVIDER_SILENT, "Nobody wrote.", "Ask.", "We ask now.");
    breaches.missed(call, better, supervisor.id(), NOW);
    breaches.signOff(call, manager.id(), NOW);
    assertThat(breaches.one(entryOf(clock), manager).reviews())
        .extracting(BreachView.Review::agreed)
        .containsExactly(true, false);
  }

  @Test
  void nobody_signs_off_what_they_explained_themselves() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock), task(clock, "OVERDUE 5 after", Whom.MANAGER));
    var call = callOf(clock, "OPEN");
    breaches.missed(call, EXPLANATION, manager.id(), NOW);

    assertRefused(() -> breaches.signOff(call, manager.id(), NOW), BreachRule.OWN_EXPLANATION);
    assertThat(breaches.one(entryOf(clock), manager).state()).isEqualTo(EXPLAINED);
    breaches.signOff(call, UserId.next(), NOW);
    assertThat(breaches.one(entryOf(clock), manager).state()).isEqualTo(SIGNED_OFF);
  }

  @Test
  void a_passed_deadline_must_be_explained_and_only_a_passed_one_can_be() {
    var missed = aClock("LC48", DUE);
    reach(overdue(missed), task(missed, "OVERDUE 5 after", Whom.SUPERVISOR));
    var inTime = aClock("VC04", NOW.plus(Duration.ofDays(1)));
    reach(reached(inTime, Rung.WARN, "WARN 1 before", Act.TASK, Whom.OWNER));
    var late = callOf(missed, "OPEN");
    var early = callOf(inTime, "OPEN");
    var by = supervisor.id();

    assertRefused(() -> breaches.done(late, by, NOW), BreachRule.DEADLINE_HAS_PASSED);
    assertRefused(
        () -> breaches.willBeDone(late, LocalDate.of(2026, 11, 23), by, NOW),
        BreachRule.DEADLINE_HAS_PASSED);
    assertRefused(
        () -> breaches.missed(early, EXPLANATION, by, NOW), BreachRule.NOTHING_TO_EXPLAIN);
    assertThat(callOf(missed, "OPEN")).isEqualTo(late);
    assertThat(callOf(inTime, "OPEN")).isEqualTo(early);

    breaches.done(early, by, NOW);
    assertRefused(() -> breaches.done(early, by, NOW), BreachRule.NOBODY_CALLED_FOR);
  }

  @Test
  void only_the_highest_step_reached_at_once_calls_and_each_calls_once() {
    var clock = aClock("LC48", DUE);

    reach(
        overdue(clock),
        task(clock, "OVERDUE 5 after", Whom.SUPERVISOR),
        task(clock, "OVERDUE 10 after", Whom.MANAGER));
    reach(task(clock, "OVERDUE 10 after", Whom.MANAGER));

    var call = new BreachProcess.Call(caseOf(clock), callOf(clock, "OPEN"), Team.MANAGERS);
    verify(engine, times(1)).announce(any(), any(UUID.class), any(), any());
    verify(engine).announce("deadlineNeedsSomebody", call.matterId(), call.caseId(), call);
  }

  @Test
  void a_clock_that_ends_in_time_needs_nobody_any_more() {
    var clock = aClock("LC48", NOW.plus(Duration.ofHours(3)));
    reach(reached(clock, Rung.WARN, "WARN 12 before", Act.TASK, Whom.OWNER));
    var call = callOf(clock, "OPEN");

    events.publishEvent(new ClocksEnded(List.of(clock), NOW));
    events.publishEvent(new ClocksEnded(List.of(clock), NOW));

    verify(engine, times(1))
        .announce("deadlineSettled", call, caseOf(clock), new BreachProcess.Settled(call));
    assertRefused(() -> breaches.done(call, supervisor.id(), NOW), BreachRule.NOBODY_CALLED_FOR);
  }

  @Test
  void a_clock_that_ends_late_still_wants_its_explanation() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock), task(clock, "OVERDUE 5 after", Whom.SUPERVISOR));

    events.publishEvent(new ClocksEnded(List.of(clock), NOW));

    verify(engine, never()).announce(eq("deadlineSettled"), any(UUID.class), any(), any());
    breaches.missed(callOf(clock, "OPEN"), EXPLANATION, supervisor.id(), NOW);
    assertThat(breaches.one(entryOf(clock), manager).state()).isEqualTo(EXPLAINED);
  }

  @Test
  void one_explanation_answers_every_open_call_of_the_clock() {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock), task(clock, "OVERDUE 5 after", Whom.SUPERVISOR));
    var first = callOf(clock, "OPEN");
    reach(task(clock, "OVERDUE 10 after", Whom.MANAGER));

    breaches.missed(first, EXPLANATION, supervisor.id(), NOW);

    verify(engine, times(1)).announce(eq("deadlineSettled"), any(UUID.class), any(), any());
    assertThat(callOf(clock, "REVIEW")).isEqualTo(first);
  }

  @Test
  void the_register_is_shown_and_narrowed_without_script() throws Exception {
    reach(overdue(aClock("LC48", DUE)));

    for (var overseer : List.of(supervisor, manager, person("Ruth", office, Role.REVIEW_MANAGER))) {
      show("/breaches?state=&rule=&month=", overseer)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Name of LC48")))
          .andExpect(content().string(containsString("Thu 19 Nov 2026, 23:59")))
          .andExpect(content().string(containsString("November 2026")));
    }
    show("/breaches?state=SIGNED_OFF", supervisor)
        .andExpect(content().string(containsString("There are no such breaches.")));
    show("/breaches?month=2026-11&rule=LC48&state=TO_EXPLAIN", supervisor)
        .andExpect(content().string(not(containsString("There are no such breaches."))));
    show("/breaches", person("Casey", office, Role.CASEWORKER)).andExpect(status().isForbidden());
  }

  @Test
  void an_incomplete_explanation_is_refused_at_its_field_and_keeps_what_was_entered()
      throws Exception {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock));
    var page = "/breaches/" + entryOf(clock);

    send(post(page).param("cause", "").param("whatHappened", "We forgot."), supervisor)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#cause\"")))
        .andExpect(content().string(containsString("We forgot.")));
    send(post(page).param("cause", "NOT_ALLOCATED").param("whatHappened", " "), supervisor)
        .andExpect(content().string(containsString("Enter what happened.")));
    send(complete(post(page)), supervisor).andExpect(redirectedUrl(page));
    show(page, manager)
        .andExpect(content().string(containsString("The work was not given to anybody")))
        .andExpect(content().string(not(containsString("Explain and ask for sign-off"))));
    send(complete(post(page)), supervisor).andExpect(status().isConflict());
  }

  @Test
  void only_supervisors_explain_on_the_page() throws Exception {
    var clock = aClock("LC48", DUE);
    reach(overdue(clock));
    var page = "/breaches/" + entryOf(clock);

    show(page, manager)
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Explain and ask for sign-off"))));
    send(complete(post(page)), manager).andExpect(status().isForbidden());
    show("/breaches/" + Ids.next(), manager).andExpect(status().isNotFound());
  }

  @Test
  void the_spreadsheet_holds_what_the_list_holds() throws Exception {
    reach(overdue(aClock("LC48", DUE)), overdue(aClock("VC04", DUE)));

    var csv =
        show("/breaches.csv?rule=VC04", supervisor)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();

    assertThat(csv.getContentType()).startsWith("text/csv");
    assertThat(csv.getHeader("Content-Disposition")).contains("breaches.csv");
    assertThat(csv.getContentAsString().lines())
        .containsExactly(
            "Reference,Rule,What was due,Due,Entered,State,Cause,Explained,Signed off",
            "\"\",VC04,Name of VC04,2026-11-19 23:59,2026-11-20 10:00,To be explained,,,");
  }

  @Test
  void a_cell_of_the_spreadsheet_is_never_a_formula() {
    assertThat(List.of("=1+1", "+44", "-1", "@SUM", "\tx", "plain").stream().map(BreachCsv::safe))
        .containsExactly("'=1+1", "'+44", "'-1", "'@SUM", "'\tx", "plain");
  }

  private static BreachFilter all() {
    return new BreachFilter(null, null, null);
  }

  private List<BreachLine> lines(BreachFilter filter) {
    return lists.lines(supervisor, filter, null, 1_000);
  }

  private static MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder request) {
    return request
        .param("cause", "NOT_ALLOCATED")
        .param("whatHappened", "Nobody had it.")
        .param("learning", "Allocate at once.");
  }

  private void reach(RungReached... rungs) {
    events.publishEvent(new RungsReached(List.of(rungs)));
  }

  private RungReached overdue(UUID clock) {
    return reached(clock, Rung.OVERDUE, "OVERDUE 0 after", Act.NOTIFY, Whom.OWNER);
  }

  private RungReached task(UUID clock, String step, Whom whom) {
    return reached(clock, Rung.OVERDUE, step, Act.TASK, whom);
  }

  private RungReached reached(UUID clock, Rung rung, String step, Act act, Whom whom) {
    return jdbc.sql("select rule, due_at from clock where id = :id")
        .param("id", clock)
        .query(
            (row, n) ->
                new RungReached(
                    clock,
                    caseOf(clock),
                    row.getString("rule"),
                    "Name of " + row.getString("rule"),
                    rung,
                    step,
                    row.getTimestamp("due_at").toInstant(),
                    NOW,
                    act,
                    List.of(whom),
                    false))
        .single();
  }

  private UUID aClock(String rule, Instant dueAt) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into deadline_rule (id, code, version, rule_set, effective_from, name,
                trigger_event, kind, standard, enhanced, owner, source, confidence, ladder, origin)
            values (gen_random_uuid(), :rule, 1, 'Trial', '2020-01-01', 'Name of ' || :rule,
                'The event', 'WORKING_DAYS', 1, 1, 'Office', 'Trial', 'LOCAL', '[]', 'FILE')
            on conflict (code, version) do nothing
            """)
        .param("rule", rule)
        .update();
    jdbc.sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, standing,
                state, organisation_id)
            select :id, :caseId, code, d.id, 'STANDARD', :began, :due, 'OVERDUE', 'RUNNING', :office
              from deadline_rule d where code = :rule and version = 1
            """)
        .param("id", id)
        .param("caseId", Ids.next())
        .param("began", Timestamp.from(dueAt.minus(Duration.ofDays(2))))
        .param("due", Timestamp.from(dueAt))
        .param("office", office.value())
        .param("rule", rule)
        .update();
    return id;
  }

  private CaseId caseOf(UUID clock) {
    return new CaseId(one("select case_id from clock where id = :id", clock, null));
  }

  private BreachId entryOf(UUID clock) {
    return new BreachId(one("select id from breach where clock_id = :id", clock, null));
  }

  private UUID callOf(UUID clock, String state) {
    return one(
        "select id from deadline_call where clock_id = :id and state = :state", clock, state);
  }

  private UUID one(String sql, UUID id, @Nullable String state) {
    return jdbc.sql(sql).param("id", id).param("state", state).query(UUID.class).single();
  }

  private CurrentUser person(String name, OrganisationId organisation, Role role) {
    var known =
        organisation.equals(office)
            ? identity
                .addUser(
                    name.toLowerCase(Locale.UK),
                    name,
                    name + "@example.org",
                    "correct horse battery",
                    organisation,
                    Set.of(role))
                .value()
            : Ids.next();
    return new CurrentUser(
        known,
        name,
        name,
        name + "@example.org",
        organisation.value(),
        "Their house",
        OrganisationKind.LOCAL_POLICING_BODY,
        Set.of(role));
  }

  private static void assertRefused(ThrowingCallable asked, Rule rule) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  private ResultActions show(String path, CurrentUser by) throws Exception {
    return browser.perform(get(path).with(SignedIn.as(by)));
  }

  private ResultActions send(MockHttpServletRequestBuilder request, CurrentUser by)
      throws Exception {
    return browser.perform(request.with(SignedIn.as(by)).with(csrf()));
  }
}
