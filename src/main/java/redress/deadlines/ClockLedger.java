package redress.deadlines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.CaseId;
import redress.shared.UserId;

/**
 * The clocks and their ledger. Whoever changes a case's clocks holds the lock of {@link KeepTime}.
 */
@Component
class ClockLedger {

  private final JdbcClient jdbc;

  ClockLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose clock it is; what it is, its ledger says. */
  record Entry(UUID id, CaseId caseId, List<ClockEvent> events) {}

  /** Who wrote an event down, and when. */
  record Recorded(@Nullable UserId by, Instant at) {}

  /** Writes down a new clock; nothing where it has been started before. */
  void begin(CaseId caseId, UUID id, ClockLife life, @Nullable Instant nextRungAt, Instant now) {
    int added =
        jdbc.sql(
                """
                insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at,
                    next_rung_at, standing, state)
                values (:id, :caseId, :rule, :ruleId, :basis, :beganAt, :dueAt,
                    :nextRungAt, 'ON_TIME', 'RUNNING')
                on conflict (case_id, rule, began_at) do nothing
                """)
            .param("id", id)
            .param("caseId", caseId.value())
            .param("rule", life.rule().code())
            .param("ruleId", life.started().ruleId())
            .param("basis", life.started().basis().name())
            .param("beganAt", Timestamp.from(life.started().at()))
            .param("dueAt", Timestamp.from(life.due().at()))
            .param("nextRungAt", timestamp(nextRungAt), Types.TIMESTAMP)
            .update();
    if (added == 1) {
      append(id, life.started(), life.due().at(), new Recorded(null, now));
    }
  }

  /** Writes down how a clock ended. */
  void end(UUID id, ClockEvent event, ClockLife life, Recorded recorded) {
    append(id, event, life.due().at(), recorded);
    jdbc.sql(
            """
            update clock set state = :state, ended_at = :endedAt, next_rung_at = null
             where id = :id
            """)
        .param("id", id)
        .param("state", life.state().name())
        .param("endedAt", Timestamp.from(event.at()))
        .update();
  }

  /** All clocks of a case, in the order in which they began. */
  List<Entry> ofCase(CaseId caseId) {
    return entries(
        jdbc.sql("select id, case_id from clock where case_id = :caseId order by began_at, id")
            .param("caseId", caseId.value()));
  }

  List<Entry> running(CaseId caseId) {
    return entries(
        jdbc.sql(
                """
                select id, case_id from clock
                 where case_id = :caseId and state = 'RUNNING' order by due_at, id
                """)
            .param("caseId", caseId.value()));
  }

  List<Entry> running(CaseId caseId, String rule) {
    return entries(
        jdbc.sql(
                """
                select id, case_id from clock
                 where case_id = :caseId and rule = :rule and state = 'RUNNING' order by due_at, id
                """)
            .param("caseId", caseId.value())
            .param("rule", rule));
  }

  /** The running clocks of these cases that are due first. */
  List<Entry> dueFirst(Collection<CaseId> cases, int atMost) {
    return cases.isEmpty()
        ? List.of()
        : entries(
            jdbc.sql(
                    """
                    select id, case_id from clock
                     where case_id in (:cases) and state = 'RUNNING'
                     order by due_at, id limit :atMost
                    """)
                .param("cases", cases.stream().map(CaseId::value).toList())
                .param("atMost", atMost));
  }

  /** The running clocks of a case with a rung to be acted on. */
  List<Climbing> climbing(CaseId caseId, Instant now) {
    return jdbc.sql(
            """
            select id, case_id, rule_id, basis, began_at, due_at, next_rung_at from clock
             where case_id = :caseId and state = 'RUNNING' and next_rung_at <= :now
            """)
        .param("caseId", caseId.value())
        .param("now", Timestamp.from(now))
        .query(ClockLedger::climbing)
        .list();
  }

  /** A running clock on its ladder. */
  record Climbing(
      UUID id,
      CaseId caseId,
      UUID ruleId,
      Basis basis,
      Instant beganAt,
      Instant dueAt,
      Instant nextRungAt) {}

  /** Writes a rung down; false where that was done before. */
  boolean reached(UUID id, RuleDefinition.RungFalls rung, Instant now) {
    return jdbc.sql(
                """
                insert into clock_rung (clock_id, rung, fell_at, acted_at)
                values (:id, :rung, :fellAt, :now) on conflict (clock_id, rung) do nothing
                """)
            .param("id", id)
            .param("rung", rung.rung().name())
            .param("fellAt", Timestamp.from(rung.at()))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void climbed(UUID id, Standing standing, @Nullable Instant nextRungAt) {
    jdbc.sql("update clock set standing = :standing, next_rung_at = :nextRungAt where id = :id")
        .param("id", id)
        .param("standing", standing.name())
        .param("nextRungAt", timestamp(nextRungAt), Types.TIMESTAMP)
        .update();
  }

  /** The earliest rung of a case still to be acted on; null where none is left. */
  @Nullable Instant earliestRung(CaseId caseId) {
    return jdbc.sql(
            """
            select next_rung_at from clock
             where case_id = :caseId and state = 'RUNNING' and next_rung_at is not null
             order by next_rung_at limit 1
            """)
        .param("caseId", caseId.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  private void append(UUID id, ClockEvent event, Instant dueAt, Recorded recorded) {
    var started = event instanceof ClockEvent.Started start ? start : null;
    jdbc.sql(
            """
            insert into clock_event (clock_id, position, kind, at, recorded_at, recorded_by,
                reason, rule_id, basis, due_at)
            select :id, coalesce(max(position), 0) + 1, :kind, :at, :recordedAt, :by,
                :reason, :ruleId, :basis, :dueAt
              from clock_event where clock_id = :id
            """)
        .param("id", id)
        .param("kind", kindOf(event))
        .param("at", Timestamp.from(event.at()))
        .param("recordedAt", Timestamp.from(recorded.at()))
        .param("by", recorded.by() == null ? null : recorded.by().value(), Types.OTHER)
        .param(
            "reason",
            event instanceof ClockEvent.Waived waived ? waived.reason() : null,
            Types.VARCHAR)
        .param("ruleId", started == null ? null : started.ruleId(), Types.OTHER)
        .param("basis", started == null ? null : started.basis().name(), Types.VARCHAR)
        .param("dueAt", Timestamp.from(dueAt))
        .update();
  }

  private List<Entry> entries(JdbcClient.StatementSpec clocks) {
    Map<UUID, CaseId> found = new LinkedHashMap<>();
    clocks.query(
        (ResultSet row) -> {
          found.put(id(row, "id"), new CaseId(id(row, "case_id")));
        });
    Map<UUID, List<ClockEvent>> events = events(found.keySet());
    return found.entrySet().stream()
        .map(
            clock ->
                new Entry(
                    clock.getKey(),
                    clock.getValue(),
                    Objects.requireNonNull(events.get(clock.getKey()))))
        .toList();
  }

  private Map<UUID, List<ClockEvent>> events(Collection<UUID> clocks) {
    return clocks.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from clock_event where clock_id in (:ids) order by clock_id, position")
            .param("ids", clocks)
            .query((row, n) -> Map.entry(id(row, "clock_id"), event(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static String kindOf(ClockEvent event) {
    return switch (event) {
      case ClockEvent.Started started -> "STARTED";
      case ClockEvent.Met met -> "MET";
      case ClockEvent.Waived waived -> "WAIVED";
    };
  }

  private static ClockEvent event(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    return switch (row.getString("kind")) {
      case "STARTED" ->
          new ClockEvent.Started(at, id(row, "rule_id"), Basis.valueOf(row.getString("basis")));
      case "MET" -> new ClockEvent.Met(at);
      case "WAIVED" -> new ClockEvent.Waived(at, row.getString("reason"));
      default -> throw new IllegalStateException("Unknown event: " + row.getString("kind"));
    };
  }

  private static Climbing climbing(ResultSet row, int n) throws SQLException {
    return new Climbing(
        id(row, "id"),
        new CaseId(id(row, "case_id")),
        id(row, "rule_id"),
        Basis.valueOf(row.getString("basis")),
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("next_rung_at").toInstant());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
