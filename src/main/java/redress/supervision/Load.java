package redress.supervision;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.identity.Condition;
import redress.shared.OrganisationId;

/** Who carries how much. */
@Service
class Load {

  private final JdbcClient jdbc;

  Load(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What one person carries.
   *
   * @param owner null for what nobody carries yet
   * @param tasks how many open tasks they have taken
   */
  record Carried(@Nullable String owner, @Nullable String name, Counts counts, long tasks) {

    /** As shown to people. */
    public String label() {
      return name == null ? Dimension.OWNER.none() : name;
    }
  }

  /**
   * Everybody of the office who works on cases or carries something, by name; nobody last.
   *
   * @param which the clocks that are counted
   */
  @Transactional(readOnly = true)
  public List<Carried> of(OrganisationId office, Condition which, Horizon horizon) {
    return jdbc
        .sql(
            """
            with clocks as (
              select k.owner_id as person, %s
                from clock k where (%s) and (%s) group by k.owner_id),
            tasks as (
              select t.assignee as person, count(*) as tasks
                from task t where t.state = 'OPEN' and t.organisation_id = :office
               group by t.assignee),
            people as (
              select person from clocks union select person from tasks
              union select u.id from app_user u join user_role r on r.user_id = u.id
                     where u.organisation_id = :office and u.active and r.role = 'CASEWORKER')
            select p.person, u.name, c.open, c.overdue, c.due_this_week, coalesce(t.tasks, 0) as tasks
              from people p
              left join clocks c on c.person is not distinct from p.person
              left join tasks t on t.person is not distinct from p.person
              left join app_user u on u.id = p.person
            """
                .formatted(Boards.counted(Bucket.OF_LOAD), which.sql(), Bucket.OPEN.sql()))
        .params(which.parameters())
        .params(horizon.parameters())
        .param("office", office.value())
        .query(Load::carried)
        .list()
        .stream()
        .sorted(comparing(Carried::name, nullsLast(naturalOrder())))
        .toList();
  }

  private static Carried carried(ResultSet row, int number) throws SQLException {
    return new Carried(
        row.getString("person"),
        row.getString("name"),
        Counts.read(row, Bucket.OF_LOAD),
        row.getLong("tasks"));
  }
}
