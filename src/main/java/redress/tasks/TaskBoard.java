package redress.tasks;

import static redress.tasks.TaskAccess.and;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.MaySeeTask;
import redress.identity.MayWorkOnTask;
import redress.shared.CaseId;
import redress.shared.ReferralId;

/** The lists people work from. */
@Component
class TaskBoard {

  private static final Condition OPEN = new Condition("t.state = 'OPEN'", Map.of());

  private final TaskLists lists;

  TaskBoard(TaskLists lists) {
    this.lists = lists;
  }

  TaskPage mine(CurrentUser by, @Nullable String cursor) {
    var held = new Condition("t.assignee = :me", Map.of("me", by.userId()));
    return page(by, and(OPEN, held, MayWorkOnTask.of(by)), cursor);
  }

  TaskPage team(CurrentUser by, TaskFilter filter, @Nullable String cursor, Instant now) {
    return page(by, and(OPEN, MaySeeTask.of(by), wanted(filter, now)), cursor);
  }

  List<TaskView> openOf(CaseId caseId, CurrentUser by) {
    return openWhere(new Condition("t.case_id = :caseId", Map.of("caseId", caseId.value())), by);
  }

  List<TaskView> openOf(ReferralId referralId, CurrentUser by) {
    return openWhere(
        new Condition("t.referral_id = :referralId", Map.of("referralId", referralId.value())), by);
  }

  List<TaskKind> kindsFor(CurrentUser by) {
    return lists.kinds(and(OPEN, MaySeeTask.of(by)));
  }

  private List<TaskView> openWhere(Condition which, CurrentUser by) {
    return seenBy(by, lists.page(and(OPEN, which, MaySeeTask.of(by)), null));
  }

  private TaskPage page(CurrentUser by, Condition which, @Nullable String cursor) {
    var found = seenBy(by, lists.page(which, cursor == null ? null : Cursor.parse(cursor)));
    boolean more = found.size() > TaskLists.PAGE;
    var shown = more ? found.subList(0, TaskLists.PAGE) : found;
    var next = more ? Cursor.after(shown.getLast()).text() : null;
    return new TaskPage(List.copyOf(shown), next, lists.count(which));
  }

  private static List<TaskView> seenBy(CurrentUser by, List<TaskView> found) {
    return found.stream().map(task -> TaskAccess.forEyesOf(by, task)).toList();
  }

  private static Condition wanted(TaskFilter filter, Instant now) {
    var conditions = new ArrayList<Condition>(List.of(Condition.everything()));
    var type = filter.type();
    if (type != null) {
      conditions.add(new Condition("t.type = :type", Map.of("type", type)));
    }
    var dueBefore = filter.dueBefore(now);
    if (dueBefore != null) {
      conditions.add(
          new Condition("t.due_at < :dueBefore", Map.of("dueBefore", Timestamp.from(dueBefore))));
    }
    if (filter.unassigned()) {
      conditions.add(new Condition("t.assignee is null", Map.of()));
    }
    return and(conditions.toArray(Condition[]::new));
  }
}
