package redress.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.CurrentUser;
import redress.identity.MayWorkOnTask;
import redress.shared.TaskId;

/** Takes tasks, each in one statement: of two who reach for the same, one gets it. */
@Component
class TaskClaims {

  private final JdbcClient jdbc;

  TaskClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the person has the task now. */
  boolean claim(TaskId id, CurrentUser by, Instant now) {
    var mayWork = MayWorkOnTask.of(by);
    return jdbc.sql(
                """
                update task t
                set assignee = :me, assignee_name = :myName,
                    claimed_at = coalesce(t.claimed_at, :now)
                where t.id = :id and t.state = 'OPEN' and (t.assignee is null or t.assignee = :me)
                  and (%s)
                """
                    .formatted(mayWork.sql()))
            .params(mayWork.parameters())
            .param("id", id.value())
            .param("me", by.userId())
            .param("myName", by.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The most urgent task nobody has: most pressing, then nearest due, then longest open. */
  Optional<TaskId> takeNext(CurrentUser by, Instant now) {
    var mayWork = MayWorkOnTask.of(by);
    return jdbc.sql(
            """
            update task
            set assignee = :me, assignee_name = :myName, claimed_at = :now
            where id = (
              select t.id
              from task t left join task_subject s on s.case_id = t.case_id
              where t.state = 'OPEN' and t.assignee is null and (%s)
              order by coalesce(s.priority, t.priority), coalesce(t.due_at, 'infinity'),
                       t.opened_at, t.id
              limit 1
              for update of t skip locked)
            returning id
            """
                .formatted(mayWork.sql()))
        .params(mayWork.parameters())
        .param("me", by.userId())
        .param("myName", by.name())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional()
        .map(TaskId::new);
  }
}
