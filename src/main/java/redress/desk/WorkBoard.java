package redress.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.MaySeeTask;
import redress.identity.MayWorkOnTask;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.TaskId;

/** Reads tasks for the pages that show them beside other things. */
@Component
class WorkBoard {

  /** Counting stops here: a page says "100 or more". */
  static final int COUNTED_TO = 100;

  private static final String NEXT_FIRST =
      " order by t.priority, t.due_at nulls last, t.opened_at, t.id";

  private final JdbcClient jdbc;

  WorkBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What this person has claimed and not finished. */
  List<WorkLine> claimedBy(CurrentUser by, int atMost) {
    var mine = new Condition("t.state = 'OPEN' and t.assignee = :me", Map.of("me", by.userId()));
    return read(by, List.of(mine), NEXT_FIRST + " limit " + atMost);
  }

  /** What this person could claim. */
  List<WorkLine> waitingFor(CurrentUser by, int atMost) {
    var unclaimed = new Condition("t.state = 'OPEN' and t.assignee is null", Map.of());
    return read(by, List.of(unclaimed, MayWorkOnTask.of(by)), NEXT_FIRST + " limit " + atMost);
  }

  /** How much there is that this person could claim, counted up to {@link #COUNTED_TO}. */
  int countWaitingFor(CurrentUser by) {
    var allowed = MayWorkOnTask.of(by);
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from task t
               where t.state = 'OPEN' and t.assignee is null and (%s) limit %d) counted
            """
                .formatted(allowed.sql(), COUNTED_TO))
        .params(allowed.parameters())
        .query(Integer.class)
        .single();
  }

  /** Every task there was in a case, whosever; the case may be seen by who asks. */
  List<WorkLine> ofCase(CaseId caseId, CurrentUser by) {
    var ofCase = new Condition("t.case_id = :caseId", Map.of("caseId", caseId.value()));
    return read(by, List.of(ofCase), " order by t.opened_at, t.id");
  }

  private List<WorkLine> read(CurrentUser by, List<Condition> conditions, String rest) {
    var allowed = MaySeeTask.of(by);
    var sql = new StringBuilder(SELECT.formatted(allowed.sql()));
    conditions.forEach(condition -> sql.append(" and (").append(condition.sql()).append(')'));
    var query = jdbc.sql(sql + rest).params(allowed.parameters());
    for (var condition : conditions) {
      query = query.params(condition.parameters());
    }
    return query.param("namesShared", by.worksForTheOffice()).query(WorkBoard::line).list();
  }

  private static final String SELECT =
      """
      select t.id, t.case_id, t.process_id, t.element_id, t.title, t.priority, t.role, t.state,
             t.opened_at, t.due_at, t.ended_at, (%s) as may_open,
             coalesce(r.reference, s.reference, '') as reference,
             case when :namesShared then s.display_name end as display_name,
             o.name as organisation_name, u.name as assignee_name
        from task t
        join organisation o on o.id = t.organisation_id
        left join app_user u on u.id = t.assignee
        left join task_subject s on s.case_id = t.case_id
        left join referral r on r.id = t.referral_id
       where true
      """;

  private static WorkLine line(ResultSet row, int number) throws SQLException {
    return new WorkLine(
        new TaskId(row.getObject("id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("process_id"),
        row.getString("element_id"),
        row.getString("title"),
        row.getString("reference"),
        row.getString("display_name"),
        row.getInt("priority"),
        row.getString("organisation_name"),
        Role.valueOf(row.getString("role")),
        row.getString("assignee_name"),
        WorkLine.State.valueOf(row.getString("state")),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("due_at")),
        instant(row.getTimestamp("ended_at")),
        row.getBoolean("may_open"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
