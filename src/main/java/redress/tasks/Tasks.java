package redress.tasks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.engine.Engine;
import redress.engine.OpenedWork;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.RuleBroken;
import redress.shared.TaskId;
import redress.tasks.forms.Form;
import redress.tasks.forms.Forms;
import redress.tasks.forms.RawAnswers;
import redress.tasks.forms.Reading;

/** The list of human work: who may see it, who has it, and what doing it does. */
@Service
public class Tasks {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final TaskRepository tasks;
  private final TaskBoard board;
  private final TaskAccess access;
  private final TaskClaims claims;
  private final TaskOpening opening;
  private final TaskWithdrawal withdrawal;
  private final Comparison comparison;
  private final Forms forms;
  private final Drafts drafts;
  private final UserTasks kinds;
  private final Engine engine;
  private final ApplicationEventPublisher events;

  Tasks(
      TaskRepository tasks,
      TaskBoard board,
      TaskAccess access,
      TaskClaims claims,
      TaskOpening opening,
      TaskWithdrawal withdrawal,
      Comparison comparison,
      Forms forms,
      Drafts drafts,
      UserTasks kinds,
      Engine engine,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.board = board;
    this.access = access;
    this.claims = claims;
    this.opening = opening;
    this.withdrawal = withdrawal;
    this.comparison = comparison;
    this.forms = forms;
    this.drafts = drafts;
    this.kinds = kinds;
    this.engine = engine;
    this.events = events;
  }

  /**
   * What this person has, nearest due first.
   *
   * @param cursor of the page to show; null for the first
   */
  public TaskPage mine(CurrentUser by, @Nullable String cursor) {
    return board.mine(by, cursor);
  }

  /**
   * What this person's team has or could take, nearest due first.
   *
   * @param cursor of the page to show; null for the first
   */
  public TaskPage team(CurrentUser by, TaskFilter filter, @Nullable String cursor, Instant now) {
    return board.team(by, filter, cursor, now);
  }

  /** The open tasks of a case that this person may see. */
  public List<TaskView> openOf(CaseId caseId, CurrentUser by) {
    return board.openOf(caseId, by);
  }

  /** The open tasks of a referral that this person may see. */
  public List<TaskView> openOf(ReferralId referralId, CurrentUser by) {
    return board.openOf(referralId, by);
  }

  /** One task, open or ended. Refused to those who may not see it. */
  public TaskView one(TaskId id, CurrentUser by) {
    return access.visible(id, by);
  }

  /** Takes the task. Of two who try, one is refused; taking it again changes nothing. */
  @Transactional
  public void claim(TaskId id, CurrentUser by, Instant now) {
    if (!claims.claim(id, by, now)) {
      locked(id, by).requireFreeFor(by.id());
    }
    events.publishEvent(new TaskClaimed(id, by.id(), now));
  }

  /** Gives the task back to the team. */
  @Transactional
  public void release(TaskId id, CurrentUser by) {
    locked(id, by).release(by.id());
  }

  /** Takes the most pressing task that nobody has; empty where there is none. */
  @Transactional
  public Optional<TaskId> takeNext(CurrentUser by, Instant now) {
    var taken = claims.takeNext(by, now);
    taken.ifPresent(id -> events.publishEvent(new TaskClaimed(id, by.id(), now)));
    return taken;
  }

  /**
   * Does the task: reads its answers, does what they say and lets the journey go on, all of it or
   * nothing. What nobody has is taken by doing it.
   *
   * @param answers by the names of the form's inputs, as posted
   */
  @Transactional
  public Completion complete(
      TaskId id, Map<String, List<String>> answers, CurrentUser by, Instant now) {
    var task = locked(id, by);
    task.requireFreeFor(by.id());
    var reading = read(task, answers, now);
    if (!reading.isComplete()) {
      return new Completion.Incomplete(reading.problems());
    }

    task.complete(by, now);
    var completion =
        new TaskCompletion(id, task.caseId(), task.referralId(), task.matterId(), by, now);
    var variables = kinds.complete(task.type(), reading.answers(), completion);
    drafts.forget(id);
    engine.complete(task.jobKey(), task.caseId(), variables);
    events.publishEvent(task.completed(by.id(), now));
    return new Completion.Done(task.title());
  }

  /** Keeps what was entered, as it was entered, until this person comes back to it. */
  @Transactional
  public void keepForLater(
      TaskId id, Map<String, List<String>> answers, CurrentUser by, Instant now) {
    var task = locked(id, by);
    task.requireFreeFor(by.id());
    var entered = forms.version(task.formVersion()).own(RawAnswers.of(answers));
    drafts.keep(id, by.id(), entered, now);
  }

  /** The case has ended: none of its journey's work is needed any more. */
  @Transactional
  public void withdrawForCase(CaseId caseId, Instant now) {
    withdrawal.ofCase(caseId, now);
  }

  /** The referral has ended: none of its work is needed any more. */
  @Transactional
  public void withdrawForReferral(ReferralId referralId, Instant now) {
    withdrawal.ofReferral(referralId, now);
  }

  /** The matter has ended: none of its work is needed any more. */
  @Transactional
  public void withdrawForMatter(UUID matterId, Instant now) {
    withdrawal.ofMatter(matterId, now);
  }

  @Transactional
  void opened(OpenedWork work, Instant now) {
    opening.open(work, now);
  }

  @Transactional
  List<Long> notComparedSince(Instant since, int atMost, Instant now) {
    return comparison.notComparedSince(since, atMost, now);
  }

  @Transactional
  void gone(long jobKey, Instant now) {
    withdrawal.ofJob(jobKey, now);
  }

  List<TaskKind> kindsFor(CurrentUser by) {
    return board.kindsFor(by);
  }

  Set<TaskId> workable(List<TaskView> listed, CurrentUser by) {
    return access.workable(listed.stream().map(TaskView::id).toList(), by);
  }

  Form formOf(TaskView task) {
    return forms.version(task.formVersion());
  }

  Optional<Drafts.Draft> keptBy(CurrentUser by, TaskId id) {
    return drafts.of(id, by.id());
  }

  private Reading read(Task task, Map<String, List<String>> answers, Instant now) {
    var today = now.atZone(LONDON).toLocalDate();
    return forms.version(task.formVersion()).read(RawAnswers.of(answers), today);
  }

  private Task locked(TaskId id, CurrentUser by) {
    access.requireMayWork(id, by);
    return tasks.locked(id.value()).orElseThrow(() -> new RuleBroken(TaskRule.UNKNOWN_TASK));
  }
}
