package redress.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.CurrentUser;
import redress.identity.MaySeeCase;
import redress.identity.Role;
import redress.shared.CaseId;

/**
 * Which deadlines come next: a supervisor's and a manager's of the whole office, a caseworker's of
 * their cases.
 */
@Component
class DeadlineBoard {

  private final JdbcClient jdbc;

  DeadlineBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The longest overdue first. */
  List<Line> nextFor(CurrentUser by, int atMost) {
    var allowed = MaySeeCase.of(by);
    return jdbc.sql(
            """
            select c.id, s.reference, s.display_name, d.rule_name, d.due_at, u.name as owner_name
              from case_next_deadline d
              join victim_case c on c.id = d.case_id
              join task_subject s on s.case_id = c.id
              left join app_user u on u.id = c.owner_id
             where (%s) and (:everybodys or c.owner_id = :me)
             order by d.due_at, c.id
             limit %d
            """
                .formatted(allowed.sql(), atMost))
        .params(allowed.parameters())
        .param("everybodys", by.hasAnyOf(Role.SUPERVISOR, Role.MANAGER))
        .param("me", by.userId())
        .query(DeadlineBoard::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var owner = row.getString("owner_name");
    return new Line(
        new CaseId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getString("display_name"),
        row.getString("rule_name"),
        row.getTimestamp("due_at").toInstant(),
        owner == null ? "Nobody yet" : owner);
  }

  /** The next deadline of one case. */
  record Line(
      CaseId caseId,
      String reference,
      String displayName,
      String what,
      Instant dueAt,
      String owner) {

    public boolean isOverdue(Instant now) {
      return dueAt.isBefore(now);
    }
  }
}
