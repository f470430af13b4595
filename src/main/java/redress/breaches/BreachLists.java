package redress.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.MaySeeBreach;
import redress.identity.MaySeeTask;
import redress.shared.CaseId;
import redress.shared.TaskId;

/** Reads the register: only what the reader may see. */
@Component
class BreachLists {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final JdbcClient jdbc;
  private final BreachReviews reviews;

  BreachLists(JdbcClient jdbc, BreachReviews reviews) {
    this.jdbc = jdbc;
    this.reviews = reviews;
  }

  /**
   * The entries due last first.
   *
   * @param after the entry to go on from; null for the first page
   */
  List<BreachLine> lines(
      CurrentUser by, BreachFilter filter, @Nullable BreachId after, int atMost) {
    Condition wanted = wanted(by, filter);
    return jdbc.sql(
            """
            select b.id, s.reference, b.rule, b.rule_name, b.due_at, b.entered_at, b.state,
                   b.cause, b.explained_at,
                   (select r.reviewed_at from breach_review r
                     where r.breach_id = b.id and r.decision = 'AGREED') as signed_off_at
              from breach b left join task_subject s on s.case_id = b.case_id
             where %s
               and (:after::uuid is null or (b.due_at, b.id) <
                    (select last.due_at, last.id from breach last where last.id = :after::uuid))
             order by b.due_at desc, b.id desc limit %d
            """
                .formatted(wanted.sql(), atMost))
        .params(wanted.parameters())
        .param("after", after == null ? null : after.toString())
        .query(BreachLists::line)
        .list();
  }

  /** How many entries there are in each state, of those the filter asks for otherwise. */
  Map<BreachState, Long> counts(CurrentUser by, BreachFilter filter) {
    Condition wanted = wanted(by, filter.in(null));
    Map<BreachState, Long> counts = new EnumMap<>(BreachState.class);
    for (BreachState state : BreachState.values()) {
      counts.put(state, 0L);
    }
    jdbc.sql("select b.state, count(*) from breach b where %s group by 1".formatted(wanted.sql()))
        .params(wanted.parameters())
        .query(
            (ResultSet row) -> {
              counts.put(BreachState.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  /** The names of the rules that were ever missed, by code. */
  Map<String, String> rules(CurrentUser by) {
    Condition allowed = MaySeeBreach.of(by);
    Map<String, String> rules = new LinkedHashMap<>();
    jdbc.sql(
            "select b.rule, max(b.rule_name) from breach b where (%s) group by 1 order by 1"
                .formatted(allowed.sql()))
        .params(allowed.parameters())
        .query(
            (ResultSet row) -> {
              rules.put(row.getString(1), row.getString(2));
            });
    return rules;
  }

  /** Every month from the first entry to the last, the latest first. */
  List<YearMonth> months(CurrentUser by) {
    Condition allowed = MaySeeBreach.of(by);
    return jdbc.sql(
            "select min(b.due_at), max(b.due_at) from breach b where (%s)".formatted(allowed.sql()))
        .params(allowed.parameters())
        .query((row, n) -> monthsBetween(row.getTimestamp(1), row.getTimestamp(2)))
        .single();
  }

  /** One entry; empty where there is none this person may see. */
  Optional<BreachView> one(CurrentUser by, BreachId id) {
    Condition allowed = MaySeeBreach.of(by);
    Condition itsTask = MaySeeTask.of(by);
    return jdbc.sql(
            """
            select b.*, s.reference, k.ended_at, e.name as explainer,
                   (select t.id from deadline_call d join task t on t.matter_id = d.id
                     where d.clock_id = b.clock_id and t.state = 'OPEN' and (%s)
                     order by t.opened_at, t.id limit 1) as task_id
              from breach b
              join clock k on k.id = b.clock_id
              left join task_subject s on s.case_id = b.case_id
              left join app_user e on e.id = b.explained_by
             where b.id = :id and (%s)
            """
                .formatted(itsTask.sql(), allowed.sql()))
        .param("id", id.value())
        .params(allowed.parameters())
        .params(itsTask.parameters())
        .query(this::view)
        .optional();
  }

  private BreachView view(ResultSet row, int n) throws SQLException {
    var id = new BreachId(row.getObject("id", UUID.class));
    var state = BreachState.valueOf(row.getString("state"));
    var task = row.getObject("task_id", UUID.class);
    return new BreachView(
        id,
        row.getObject("clock_id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("reference"),
        row.getString("rule"),
        row.getString("rule_name"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        instant(row.getTimestamp("ended_at")),
        state,
        state == BreachState.TO_EXPLAIN ? null : BreachView.explainedIfAny(row),
        reviews.of(id),
        task == null ? null : new TaskId(task));
  }

  private static Condition wanted(CurrentUser by, BreachFilter filter) {
    Condition allowed = MaySeeBreach.of(by);
    Map<String, Object> parameters = new HashMap<>(allowed.parameters());
    StringBuilder sql = new StringBuilder("(" + allowed.sql() + ")");
    if (filter.state() != null) {
      sql.append(" and b.state = :state");
      parameters.put("state", filter.state().name());
    }
    if (filter.rule() != null) {
      sql.append(" and b.rule = :rule");
      parameters.put("rule", filter.rule());
    }
    if (filter.month() != null) {
      sql.append(" and b.due_at >= :dueFrom and b.due_at < :dueUntil");
      parameters.put("dueFrom", beginningOf(filter.month()));
      parameters.put("dueUntil", beginningOf(filter.month().plusMonths(1)));
    }
    return new Condition(sql.toString(), parameters);
  }

  private static Timestamp beginningOf(YearMonth month) {
    return Timestamp.from(month.atDay(1).atStartOfDay(LONDON).toInstant());
  }

  private static List<YearMonth> monthsBetween(
      @Nullable Timestamp first, @Nullable Timestamp last) {
    List<YearMonth> months = new ArrayList<>();
    if (first != null && last != null) {
      YearMonth earliest = YearMonth.from(first.toInstant().atZone(LONDON));
      YearMonth month = YearMonth.from(last.toInstant().atZone(LONDON));
      for (; !month.isBefore(earliest); month = month.minusMonths(1)) {
        months.add(month);
      }
    }
    return months;
  }

  private static BreachLine line(ResultSet row, int n) throws SQLException {
    String cause = row.getString("cause");
    return new BreachLine(
        new BreachId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getString("rule"),
        row.getString("rule_name"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        BreachState.valueOf(row.getString("state")),
        cause == null ? null : Cause.valueOf(cause),
        instant(row.getTimestamp("explained_at")),
        instant(row.getTimestamp("signed_off_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
