package redress.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.CurrentUser;
import redress.identity.MaySeeTask;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.TaskId;

/**
 * The human work of one case from its beginning, a provider's included: the office may know who has
 * its case, even where it may not open the task.
 */
@Component
class CaseWork {

  private final JdbcClient jdbc;

  CaseWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The earliest first. Whether the case may be seen has been asked. */
  List<WorkStep> of(CaseId caseId, CurrentUser by) {
    var mayOpen = MaySeeTask.of(by);
    return jdbc.sql(
            """
            select t.id, t.process_id, t.element_id, t.title, t.role, t.state, t.opened_at,
                   t.due_at, t.ended_at, t.assignee_name, (%s) as may_open,
                   o.name as organisation_name
              from task t
              join organisation o on o.id = t.organisation_id
             where t.case_id = :caseId
             order by t.opened_at, t.id
            """
                .formatted(mayOpen.sql()))
        .params(mayOpen.parameters())
        .param("caseId", caseId.value())
        .query(CaseWork::step)
        .list();
  }

  private static WorkStep step(ResultSet row, int number) throws SQLException {
    return new WorkStep(
        new TaskId(row.getObject("id", UUID.class)),
        row.getString("process_id"),
        row.getString("element_id"),
        row.getString("title"),
        row.getString("organisation_name"),
        Role.valueOf(row.getString("role")),
        row.getString("assignee_name"),
        WorkStep.State.valueOf(row.getString("state")),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("due_at")),
        instant(row.getTimestamp("ended_at")),
        row.getBoolean("may_open"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
