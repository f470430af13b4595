package redress.tasks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.MaySeeTask;
import redress.identity.MayWorkOnTask;
import redress.shared.RuleBroken;
import redress.shared.TaskId;

/** Which tasks a person may see and work on. What providers are shown of a person: nothing. */
@Component
class TaskAccess {

  private final TaskLists lists;

  TaskAccess(TaskLists lists) {
    this.lists = lists;
  }

  /** The task, for somebody who may see it. */
  TaskView visible(TaskId id, CurrentUser by) {
    return lists
        .one(and(MaySeeTask.of(by), withId(id)))
        .map(task -> forEyesOf(by, task))
        .orElseThrow(() -> new RuleBroken(TaskRule.UNKNOWN_TASK));
  }

  /** Refuses unless the person may work on the task. */
  void requireMayWork(TaskId id, CurrentUser by) {
    if (workable(List.of(id), by).isEmpty()) {
      visible(id, by);
      throw new RuleBroken(TaskRule.ANOTHER_TEAMS_TASK);
    }
  }

  /** Those of the tasks that the person may work on. */
  Set<TaskId> workable(List<TaskId> ids, CurrentUser by) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    var among =
        new Condition(
            "t.id in (:among)",
            Map.of("among", ids.stream().map(TaskId::value).collect(Collectors.toSet())));
    return lists.idsOf(and(MayWorkOnTask.of(by), among));
  }

  static TaskView forEyesOf(CurrentUser by, TaskView task) {
    return by.worksForAProvider() ? task.withoutPerson() : task;
  }

  static Condition withId(TaskId id) {
    return new Condition("t.id = :id", Map.of("id", id.value()));
  }

  static Condition and(Condition... conditions) {
    var parameters = new HashMap<String, Object>();
    Arrays.stream(conditions).map(Condition::parameters).forEach(parameters::putAll);
    return new Condition(
        Arrays.stream(conditions)
            .map(Condition::sql)
            .collect(Collectors.joining(") and (", "(", ")")),
        parameters);
  }
}
