package redress.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.identity.Condition;
import redress.shared.CaseId;

/** The lists behind the numbers, nearest due first. */
@Service
class ClockLists {

  static final int PAGE = 50;

  private static final int FETCHED_AT_ONCE = 500;

  private final JdbcClient jdbc;

  ClockLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of these clocks are in the bucket. */
  @Transactional(readOnly = true)
  public long count(Bucket bucket, Condition which, Horizon horizon) {
    return jdbc.sql(
            "select count(*) from clock k where (%s) and (%s)".formatted(which.sql(), bucket.sql()))
        .params(which.parameters())
        .params(horizon.parameters())
        .query(Long.class)
        .single();
  }

  /**
   * One page, and one clock more where another page follows.
   *
   * @param nameable the cases whose victims the reader may see, over the alias {@code c}
   */
  @Transactional(readOnly = true)
  public List<ClockLine> page(
      Bucket bucket, Condition which, Condition nameable, Horizon horizon, @Nullable Cursor after) {
    Condition wanted = after == null ? which : Conditions.all(which, after.condition());
    return select(bucket, wanted, nameable, horizon, "limit " + (PAGE + 1))
        .query(ClockLists::line)
        .list();
  }

  /** Hands over every clock of the bucket, without holding them all at once. Nobody is named. */
  @Transactional(readOnly = true)
  public void each(Bucket bucket, Condition which, Horizon horizon, Consumer<ClockLine> reader) {
    select(bucket, which, Condition.nothing(), horizon, "")
        .withFetchSize(FETCHED_AT_ONCE)
        .query(
            row -> {
              reader.accept(line(row, 0));
            });
  }

  /** The clocks are found in the index alone; only those of the page are looked up. */
  private StatementSpec select(
      Bucket bucket, Condition which, Condition nameable, Horizon horizon, String limit) {
    return jdbc.sql(
            """
            select k.id, k.case_id, k.rule, r.name as what, k.due_at, k.state, k.team,
                   s.reference, c.id is not null as may_open,
                   case when c.id is not null then s.display_name end as display_name,
                   u.name as owner_name, p.name as provider_name
              from (select k.id from clock k where (%s) and (%s) order by k.due_at, k.id %s) found
              join clock k on k.id = found.id
              join deadline_rule r on r.id = k.rule_id
              left join task_subject s on s.case_id = k.case_id
              left join victim_case c on c.id = k.case_id and (%s)
              left join app_user u on u.id = k.owner_id
              left join organisation p on p.id = k.provider_id
             order by k.due_at, k.id
            """
                .formatted(which.sql(), bucket.sql(), limit, nameable.sql()))
        .params(which.parameters())
        .params(nameable.parameters())
        .params(horizon.parameters());
  }

  private static ClockLine line(ResultSet row, int number) throws SQLException {
    return new ClockLine(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("reference"),
        row.getString("display_name"),
        row.getBoolean("may_open"),
        row.getString("rule"),
        row.getString("what"),
        row.getTimestamp("due_at").toInstant(),
        row.getString("state").equals("SUSPENDED"),
        row.getString("owner_name"),
        row.getString("team"),
        row.getString("provider_name"));
  }
}
