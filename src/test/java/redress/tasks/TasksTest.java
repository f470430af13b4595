package redress.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static redress.tasks.Given.answers;
import static redress.tasks.TaskRoom.NOW;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.engine.Engine;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.RuleBroken;
import redress.shared.TaskId;
import redress.tasks.TaskRoom.AskVictim;

@TaskRoomTest
@Import(Given.class)
class TasksTest {

  private static final Map<String, List<String>> WELL_ANSWERED =
      answers("name", "Ada", "mood", "GOOD");

  @Autowired private Tasks tasks;
  @Autowired private TaskIntake intake;
  @Autowired private TaskJobs jobs;
  @Autowired private Given given;
  @Autowired private Engine engine;
  @Autowired private AskVictim askVictim;
  @Autowired private TaskRoom.Told told;
  @Autowired private JdbcClient jdbc;

  private CurrentUser casey;

  @BeforeEach
  void an_empty_list() {
    reset(engine);
    given.anEmptyList();
    casey = given.caseworker("Casey Worker");
  }

  @Test
  void work_told_twice_is_one_task() {
    var work = given.work();
    var id = work.opened();
    intake.opened(work.toldByTheEngine());

    assertThat(team()).extracting(TaskView::id).containsExactly(id);
    assertThat(told.events).hasSize(1).first().isInstanceOf(TaskOpened.class);
  }

  @Test
  void of_two_who_reach_for_a_task_one_gets_it_and_the_other_is_told_who() throws Exception {
    for (int round = 0; round < 20; round++) {
      var id = given.work().opened();
      var sam = given.caseworker("Sam Worker");

      var refusals = together(Stream.of(casey, sam).map(by -> claiming(id, by)).toList());

      var holder = tasks.one(id, casey).assigneeName();
      assertThat(refusals).hasSize(2).containsOnlyOnce(Optional.empty());
      assertThat(refusals).contains(Optional.of(holder + " already has this task."));
    }
  }

  @Test
  void fifty_people_take_fifty_different_tasks() throws Exception {
    var waiting = given.opened(50);
    var people = IntStream.range(0, 50).mapToObj(i -> given.caseworker("Worker " + i)).toList();

    var taken = together(people.stream().<Callable<TaskId>>map(by -> () -> next(by)).toList());

    assertThat(taken).containsExactlyInAnyOrderElementsOf(waiting);
    assertThat(tasks.takeNext(casey, NOW)).isEmpty();
  }

  @Test
  void the_next_task_is_the_most_urgent_then_the_nearest_due() {
    var soon = NOW.plus(Duration.ofHours(1));
    var usual = given.work().urgency(3).due(soon).opened();
    var urgentLater = given.work().urgency(1).due(soon.plus(Duration.ofDays(9))).opened();
    var urgentSoon = given.work().urgency(1).due(soon).opened();
    given.work().urgency(1).forSupervisors().opened();

    assertThat(List.of(next(casey), next(casey), next(casey)))
        .containsExactly(urgentSoon, urgentLater, usual);
    assertThat(tasks.takeNext(casey, NOW)).isEmpty();
    assertThat(tasks.mine(casey, null).tasks())
        .extracting(TaskView::id)
        .containsExactly(urgentSoon, usual, urgentLater);
  }

  @Test
  void completing_a_task_does_its_work_and_lets_the_journey_go_on() {
    var work = given.work();
    var id = work.opened();

    var done =
        tasks.complete(
            id,
            answers(
                "name",
                "Ada",
                "mood",
                "BAD",
                "needs",
                "HEALTH",
                "askedOn-day",
                "19",
                "askedOn-month",
                "11",
                "askedOn-year",
                "2026"),
            casey,
            NOW);

    assertThat(done).isEqualTo(new Completion.Done("Ask victim"));
    assertThat(askVictim.done)
        .containsExactly(
            new AskVictim.Answers(
                "Ada", AskVictim.Mood.BAD, LocalDate.of(2026, 11, 19), List.of("HEALTH")));
    verify(engine)
        .complete(
            work.jobKey(), tasks.one(id, casey).caseId(), new AskVictim.Asked(AskVictim.Mood.BAD));
    assertThat(tasks.one(id, casey).state()).isEqualTo(TaskState.COMPLETED);
    assertThat(tasks.one(id, casey).assigneeName()).isEqualTo("Casey Worker");
    assertThat(told.events.getLast())
        .isInstanceOfSatisfying(
            TaskCompleted.class,
            event -> assertThat(event.sentence()).isEqualTo("Task completed: Ask victim."));
    assertThat(team()).isEmpty();
  }

  @Test
  void a_second_completion_is_refused_and_changes_nothing() {
    var id = given.work().opened();
    tasks.complete(id, WELL_ANSWERED, casey, NOW);

    assertThatThrownBy(() -> tasks.complete(id, WELL_ANSWERED, casey, NOW))
        .isInstanceOf(RuleBroken.class)
        .hasMessage("This task has already been completed. Nothing was changed.");

    assertThat(askVictim.done).hasSize(1);
    verify(engine, times(1)).complete(anyLong(), any(), any());
  }

  @Test
  void of_many_completions_at_once_one_counts() throws Exception {
    var id = given.work().opened();

    var refusals =
        together(
            Collections.nCopies(8, refusalOf(() -> tasks.complete(id, WELL_ANSWERED, casey, NOW))));

    assertThat(refusals).containsOnlyOnce(Optional.empty());
    assertThat(askVictim.done).hasSize(1);
    verify(engine, times(1)).complete(anyLong(), any(), any());
  }

  @Test
  void answers_that_cannot_be_taken_change_nothing() {
    var id = given.work().opened();

    var completion = tasks.complete(id, answers("name", "Ada", "mood", "SOUR"), casey, NOW);

    assertThat(completion)
        .isInstanceOfSatisfying(
            Completion.Incomplete.class,
            no ->
                assertThat(no.problems())
                    .extracting("sentence")
                    .containsExactly("Select an answer from the list for: How are they?"));
    assertThat(tasks.one(id, casey).isAssigned()).isFalse();
    verify(engine, never()).complete(anyLong(), any(), any());
  }

  @Test
  void a_refusal_of_the_work_itself_leaves_the_task_as_it_was() {
    var id = given.work().opened();

    assertThatThrownBy(
            () -> tasks.complete(id, answers("name", "Friday", "mood", "GOOD"), casey, NOW))
        .hasMessage("Nobody asks about Friday on a Friday.");

    assertThat(tasks.one(id, casey).isOpen()).isTrue();
    assertThat(tasks.one(id, casey).isAssigned()).isFalse();
    verify(engine, never()).complete(anyLong(), any(), any());
  }

  @Test
  void a_task_somebody_else_has_is_not_done_or_released_by_me() {
    var id = given.work().opened();
    tasks.claim(id, given.caseworker("Sam Worker"), NOW);

    assertThat(refusal(() -> tasks.complete(id, WELL_ANSWERED, casey, NOW)))
        .contains("Sam Worker already has this task.");
    assertThat(refusal(() -> tasks.keepForLater(id, WELL_ANSWERED, casey, NOW)))
        .contains("Sam Worker already has this task.");
    assertThat(refusal(() -> tasks.release(id, casey)))
        .contains("You do not have this task, so you cannot release it.");
  }

  @Test
  void a_task_given_back_can_be_taken_by_somebody_else() {
    var id = given.work().opened();
    tasks.claim(id, casey, NOW);
    tasks.claim(id, casey, NOW);
    tasks.release(id, casey);

    tasks.claim(id, given.caseworker("Sam Worker"), NOW);

    assertThat(tasks.one(id, casey).assigneeName()).isEqualTo("Sam Worker");
  }

  @Test
  void another_teams_task_is_refused_to_those_who_see_it_and_unknown_to_all_others() {
    var id = given.work().opened();
    var supervisor = given.supervisor("Sunny Supervisor");
    var provider = given.providerWorker("Pat Provider", "Safeline");

    assertThat(tasks.one(id, supervisor).title()).isEqualTo("Ask victim");
    for (Runnable attempt :
        List.<Runnable>of(
            () -> tasks.claim(id, supervisor, NOW),
            () -> tasks.complete(id, WELL_ANSWERED, supervisor, NOW),
            () -> tasks.release(id, supervisor))) {
      assertThat(refusal(attempt)).contains("This task is for another team.");
    }
    for (Runnable attempt :
        List.<Runnable>of(
            () -> tasks.one(id, provider),
            () -> tasks.claim(id, provider, NOW),
            () -> tasks.complete(id, WELL_ANSWERED, provider, NOW))) {
      assertThat(refusal(attempt)).contains("There is no such task for your team.");
    }
  }

  @Test
  void a_provider_is_offered_work_and_sees_no_name() {
    var pat = given.providerWorker("Pat Provider", "Safeline");
    var other = given.providerWorker("Vic Provider", "Victim Support");
    var replyBy = NOW.plus(Duration.ofDays(3));
    var id = given.work().offeredTo(pat).due(replyBy).opened();

    var seen = tasks.team(pat, TaskFilter.none(), null, NOW).tasks();

    assertThat(seen).extracting(TaskView::id).containsExactly(id);
    assertThat(seen.getFirst().displayName()).isNull();
    assertThat(seen.getFirst().reference()).isNotBlank();
    assertThat(seen.getFirst().dueAt()).isEqualTo(replyBy);
    assertThat(tasks.one(id, pat).displayName()).isNull();
    assertThat(tasks.team(other, TaskFilter.none(), null, NOW).tasks()).isEmpty();
    assertThat(team()).isEmpty();
  }

  @Test
  void saved_answers_wait_for_whoever_saved_them_and_go_when_the_task_ends() {
    var id = given.work().opened();
    tasks.keepForLater(id, answers("name", "Half a", "_csrf", "token"), casey, NOW);

    assertThat(tasks.keptBy(casey, id).orElseThrow().answers().values())
        .isEqualTo(answers("name", "Half a"));
    assertThat(tasks.keptBy(given.caseworker("Sam Worker"), id)).isEmpty();

    tasks.complete(id, WELL_ANSWERED, casey, NOW);
    assertThat(tasks.keptBy(casey, id)).isEmpty();
  }

  @Test
  void a_task_keeps_the_form_it_was_opened_with() {
    var id = given.work().opened();
    var before = tasks.one(id, casey).formVersion();
    jdbc.sql(
            """
            insert into form_version (id, form, sha256, content, first_used_at)
            values ('00000000-0000-0000-0000-000000000001', 'trial/ask-victim', 'old',
                    '{"components": [{"type": "textfield", "key": "formerName", "label": "Name"}]}',
                    now())
            on conflict do nothing
            """)
        .update();
    jdbc.sql("update task set form_version = '00000000-0000-0000-0000-000000000001'").update();
    var later = given.work().opened();

    assertThat(tasks.formOf(tasks.one(id, casey)).keys()).containsExactly("formerName");
    assertThat(tasks.one(later, casey).formVersion()).isEqualTo(before);
  }

  @Test
  void what_a_case_no_longer_needs_is_withdrawn() {
    var ended = CaseId.next();
    var first = given.work().of(ended).opened();
    var second = given.work().of(ended).forSupervisors().opened();
    var other = given.work().opened();
    tasks.complete(first, WELL_ANSWERED, casey, NOW);

    jobs.withdrawCaseTasks(ended);

    assertThat(tasks.one(first, casey).state()).isEqualTo(TaskState.COMPLETED);
    assertThat(tasks.one(second, given.supervisor("Sunny Supervisor")).state())
        .isEqualTo(TaskState.WITHDRAWN);
    assertThat(tasks.one(other, casey).isOpen()).isTrue();
    assertThat(
            refusal(
                () ->
                    tasks.complete(
                        second, WELL_ANSWERED, given.supervisor("Sunny Supervisor"), NOW)))
        .contains("This task is no longer needed, because the case moved on. Nothing was changed.");
  }

  @Test
  void what_a_referral_no_longer_needs_is_withdrawn() {
    var pat = given.providerWorker("Pat Provider", "Safeline");
    var referral = ReferralId.next();
    var lapsed = given.work().offeredTo(pat).of(referral).opened();
    given.work().offeredTo(pat).of(ReferralId.next()).opened();
    assertThat(tasks.openOf(referral, pat)).extracting(TaskView::id).containsExactly(lapsed);

    tasks.withdrawForReferral(referral, NOW);

    assertThat(tasks.openOf(referral, pat)).isEmpty();
    assertThat(tasks.one(lapsed, pat).state()).isEqualTo(TaskState.WITHDRAWN);
    assertThat(tasks.team(pat, TaskFilter.none(), null, NOW).tasks()).hasSize(1);
  }

  @Test
  void open_work_is_compared_with_the_engines_longest_ago_first() {
    var first = given.work();
    var second = given.work();
    var third = given.work();
    var ids = Stream.of(first, second, third).map(Given.Work::opened).toList();
    tasks.complete(ids.get(1), WELL_ANSWERED, casey, NOW);
    var later = NOW.plus(Duration.ofMinutes(5));

    assertThat(intake.jobKeysNotComparedSince(NOW, 10, later)).isEmpty();
    assertThat(intake.jobKeysNotComparedSince(later, 1, later)).hasSize(1);
    assertThat(intake.jobKeysNotComparedSince(later, 10, later)).hasSize(1);
    assertThat(intake.jobKeysNotComparedSince(later, 10, later)).isEmpty();

    intake.gone(third.jobKey(), later);
    assertThat(team()).extracting(TaskView::id).containsExactly(ids.getFirst());
  }

  @Test
  void a_list_is_paged_without_loss_or_repeat_while_people_work() {
    var opened = given.opened(120);
    var first = tasks.team(casey, TaskFilter.none(), null, NOW);
    tasks.complete(first.tasks().get(10).id(), WELL_ANSWERED, casey, NOW);
    given.work().due(NOW.minus(Duration.ofDays(1))).opened();

    var seen = new ArrayList<>(first.tasks());
    for (var next = first.next(); next != null; ) {
      var page = tasks.team(casey, TaskFilter.none(), next, NOW);
      seen.addAll(page.tasks());
      next = page.next();
    }

    assertThat(first.tasks()).hasSize(50);
    assertThat(seen).extracting(TaskView::id).containsExactlyInAnyOrderElementsOf(opened);
    assertThat(seen)
        .isSortedAccordingTo(
            Comparator.comparing(TaskView::dueAt).thenComparing(TaskView::priority));
  }

  @Test
  void tasks_without_a_due_date_come_last_and_are_paged_too() {
    given.opened(60);
    jdbc.sql("update task set due_at = null").update();
    var due = given.work().opened();

    var first = tasks.team(casey, TaskFilter.none(), null, NOW);
    var second = tasks.team(casey, TaskFilter.none(), first.next(), NOW);

    assertThat(first.tasks().getFirst().id()).isEqualTo(due);
    assertThat(second.tasks()).hasSize(11);
    assertThat(new HashSet<>(second.tasks())).doesNotContainAnyElementsOf(first.tasks());
  }

  @Test
  void a_page_that_never_was_is_refused() {
    assertThat(refusal(() -> tasks.mine(casey, "nonsense")))
        .contains("This is not a page of the list. Start again from its first page.");
  }

  @Test
  void a_team_s_list_can_be_narrowed() {
    var overdue = given.work().due(NOW.minusSeconds(1)).opened();
    var today = given.work().due(NOW.plus(Duration.ofHours(8))).opened();
    var thisWeek = given.work().due(NOW.plus(Duration.ofDays(6))).opened();
    given.work().due(NOW.plus(Duration.ofDays(9))).opened();
    tasks.claim(overdue, casey, NOW);

    assertThat(ids(new TaskFilter(null, TaskFilter.Due.OVERDUE, false))).containsExactly(overdue);
    assertThat(ids(new TaskFilter(null, TaskFilter.Due.TODAY, false)))
        .containsExactly(overdue, today);
    assertThat(ids(new TaskFilter(null, TaskFilter.Due.SEVEN_DAYS, true)))
        .containsExactly(today, thisWeek);
    assertThat(ids(new TaskFilter("trial.askVictim", null, false))).hasSize(4);
    assertThat(ids(new TaskFilter("trial.other", null, false))).isEmpty();
  }

  @Test
  void counting_stops_where_it_no_longer_matters() {
    given.opened(CappedCount.CAP);
    assertThat(tasks.team(casey, TaskFilter.none(), null, NOW).count()).hasToString("200");

    given.opened(5);
    assertThat(tasks.team(casey, TaskFilter.none(), null, NOW).count()).hasToString("200+");
  }

  @Test
  void a_long_list_asks_the_database_no_more_often_than_a_short_one() {
    given.opened(2);
    long few = questionsAsked();
    given.opened(48);

    assertThat(questionsAsked()).isEqualTo(few).isEqualTo(3);
  }

  private long questionsAsked() {
    QueryCountHolder.clear();
    tasks.workable(tasks.team(casey, TaskFilter.none(), null, NOW).tasks(), casey);
    return QueryCountHolder.getGrandTotal().getTotal();
  }

  private List<TaskView> team() {
    return tasks.team(casey, TaskFilter.none(), null, NOW).tasks();
  }

  private List<TaskId> ids(TaskFilter filter) {
    return tasks.team(casey, filter, null, NOW).tasks().stream().map(TaskView::id).toList();
  }

  private TaskId next(CurrentUser by) {
    return tasks.takeNext(by, NOW).orElseThrow();
  }

  private Callable<Optional<String>> claiming(TaskId id, CurrentUser by) {
    return refusalOf(() -> tasks.claim(id, by, NOW));
  }

  private static Callable<Optional<String>> refusalOf(Runnable attempt) {
    return () -> refusal(attempt);
  }

  /** Why it was refused; empty where it was not. */
  private static Optional<String> refusal(Runnable attempt) {
    try {
      attempt.run();
      return Optional.empty();
    } catch (RuleBroken refusal) {
      return Optional.of(refusal.getMessage());
    }
  }

  /** All at the same moment. */
  private static <T> List<T> together(List<Callable<T>> attempts)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(attempts.size());
    try (var people = Executors.newFixedThreadPool(attempts.size())) {
      var outcomes = new ArrayList<Future<T>>();
      for (var attempt : attempts) {
        outcomes.add(
            people.submit(
                () -> {
                  start.await();
                  return attempt.call();
                }));
      }
      var results = new ArrayList<T>();
      for (var outcome : outcomes) {
        results.add(outcome.get());
      }
      return results;
    }
  }
}
