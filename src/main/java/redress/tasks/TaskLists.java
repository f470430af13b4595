package redress.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;
import redress.shared.UserId;

/** Reads tasks, together with the headline of their cases. */
@Component
class TaskLists {

  static final int PAGE = 50;

  private static final String ORDER =
      """
       order by coalesce(t.due_at, 'infinity'::timestamptz), coalesce(s.priority, t.priority), t.id
      """;

  private static final String FROM =
      " from task t left join task_subject s on s.case_id = t.case_id ";

  private static final String COLUMNS =
      """
      select t.id, t.type, t.title, t.case_id, t.referral_id, t.matter_id, s.reference, s.display_name,
             coalesce(s.priority, t.priority) as priority, t.due_at, t.assignee, t.assignee_name,
             t.state, t.opened_at, t.ended_at, t.form_version
      """;

  private static final String AFTER =
      """
       and coalesce(t.due_at, 'infinity'::timestamptz) >= coalesce(:afterDue::timestamptz, 'infinity')
       and (coalesce(t.due_at, 'infinity'::timestamptz), coalesce(s.priority, t.priority), t.id)
         > (coalesce(:afterDue::timestamptz, 'infinity'), :afterPriority::int, :afterId::uuid)
      """;

  private final JdbcClient jdbc;

  TaskLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of the tasks that meet the conditions, nearest due first. */
  List<TaskView> page(Condition which, @Nullable Cursor after) {
    Map<String, Object> parameters = new HashMap<>(which.parameters());
    if (after != null) {
      parameters.put("afterDue", timestamp(after.dueAt()));
      parameters.put("afterPriority", after.priority());
      parameters.put("afterId", after.id());
    }
    return jdbc.sql(
            COLUMNS
                + FROM
                + "where "
                + which.sql()
                + (after == null ? "" : AFTER)
                + ORDER
                + " limit "
                + (PAGE + 1))
        .params(parameters)
        .query(TaskLists::view)
        .list();
  }

  CappedCount count(Condition which) {
    return new CappedCount(
        jdbc.sql(
                "select count(*) from (select 1 from task t where %s limit %d) counted"
                    .formatted(which.sql(), CappedCount.CAP + 1))
            .params(which.parameters())
            .query(Integer.class)
            .single());
  }

  Optional<TaskView> one(Condition which) {
    return jdbc.sql(COLUMNS + FROM + "where " + which.sql())
        .params(which.parameters())
        .query(TaskLists::view)
        .optional();
  }

  /** The kinds of work among these tasks, by title. */
  List<TaskKind> kinds(Condition which) {
    return jdbc.sql(
            "select distinct t.type, t.title from task t where " + which.sql() + " order by 2, 1")
        .params(which.parameters())
        .query((row, number) -> new TaskKind(row.getString("type"), row.getString("title")))
        .list();
  }

  Set<TaskId> idsOf(Condition which) {
    return new HashSet<>(
        jdbc.sql("select t.id from task t where " + which.sql())
            .params(which.parameters())
            .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
            .list());
  }

  private static TaskView view(ResultSet row, int number) throws SQLException {
    var referral = row.getObject("referral_id", UUID.class);
    var assignee = row.getObject("assignee", UUID.class);
    return new TaskView(
        new TaskId(row.getObject("id", UUID.class)),
        row.getString("type"),
        row.getString("title"),
        new CaseId(row.getObject("case_id", UUID.class)),
        referral == null ? null : new ReferralId(referral),
        row.getObject("matter_id", UUID.class),
        row.getString("reference"),
        row.getString("display_name"),
        row.getInt("priority"),
        instant(row.getTimestamp("due_at")),
        assignee == null ? null : new UserId(assignee),
        row.getString("assignee_name"),
        TaskState.valueOf(row.getString("state")),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("ended_at")),
        row.getObject("form_version", UUID.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
