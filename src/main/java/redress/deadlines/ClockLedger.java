package redress.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.deadlines.rules.Basis;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * The clocks and their ledger. Whoever changes a case's clocks holds the lock of {@link KeepTime}.
 */
@Component
class ClockLedger {

  private static final String OPEN = "state in ('RUNNING', 'SUSPENDED')";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ClockLedger(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Whose clock it is; what it is, its ledger says. */
  record Entry(UUID id, CaseId caseId, @Nullable UUID providerId, List<Written> written) {

    List<ClockEvent> events() {
      return written.stream().map(Written::event).toList();
    }

    /** The ledger with one event more. */
    List<ClockEvent> and(ClockEvent event) {
      return Stream.concat(events().stream(), Stream.of(event)).toList();
    }
  }

  /** An event as it was written down, and the due moment as it followed from the ledger then. */
  record Written(ClockEvent event, Recorded recorded, Instant dueAt) {}

  /** Who wrote an event down, and when. */
  record Recorded(@Nullable UserId by, Instant at) {}

  /** An event to be written down, and where it brings its clock. */
  record Change(UUID clockId, ClockEvent event, ClockLife life) {}

  /**
   * Writes down a new clock; nothing where it has been started before. It is carried by whoever
   * carries the case.
   */
  void begin(
      CaseId caseId, UUID id, ClockLife life, @Nullable OrganisationId provider, Instant now) {
    ClockEvent.Started started = life.started();
    int added =
        jdbc.sql(
                """
                insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at,
                    next_rung_at, standing, state, calendar_id, provider_id, organisation_id, team,
                    owner_id)
                select :id, :caseId, :rule, :ruleId, :basis, :beganAt, :dueAt,
                    :nextRungAt, 'ON_TIME', 'RUNNING', :calendarId, :providerId, organisation_id,
                    team, owner_id
                  from keep_time where case_id = :caseId
                on conflict (case_id, rule, began_at) do nothing
                """)
            .param("id", id)
            .param("caseId", caseId.value())
            .param("rule", life.rule().code())
            .param("ruleId", started.ruleId())
            .param("basis", started.basis().name())
            .param("beganAt", Timestamp.from(started.at()))
            .param("dueAt", Timestamp.from(life.due().at()))
            .param("nextRungAt", timestamp(life.firstRung()), Types.TIMESTAMP)
            .param("calendarId", life.calendarId(), Types.OTHER)
            .param("providerId", provider == null ? null : provider.value(), Types.OTHER)
            .update();
    if (added == 1) {
      append(List.of(new Change(id, started, life)), new Recorded(null, now));
    }
  }

  /** Writes down what happened to clocks and where it brought them. */
  void change(List<Change> changes, Recorded recorded) {
    append(changes, recorded);
    batches.batchUpdate(
        """
        update clock
           set state = ?, ended_at = ?, due_at = ?, basis = ?, calendar_id = ?, standing = ?,
               next_rung_at = ?
         where id = ?
        """,
        new Rows<>(
            changes,
            (row, change) -> {
              ClockLife life = change.life();
              row.setString(1, life.state().name());
              row.setTimestamp(2, timestamp(life.endedAt()));
              row.setTimestamp(3, timestamp(life.due().at()));
              row.setString(4, life.basis().name());
              row.setObject(5, life.calendarId(), Types.OTHER);
              row.setString(6, life.standing(recorded.at()).name());
              row.setTimestamp(7, timestamp(life.firstRung()));
              row.setObject(8, change.clockId());
            }));
  }

  /** Hands the open clocks of a case over to whoever carries it now. */
  void carriedBy(CaseId caseId, Carrier carrier) {
    UserId owner = carrier.owner();
    jdbc.sql(
            """
            update clock set organisation_id = :organisation, team = :team, owner_id = :owner
             where case_id = :caseId and state in ('RUNNING', 'SUSPENDED')
            """)
        .param("organisation", carrier.organisation().value())
        .param("team", carrier.team())
        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
        .param("caseId", caseId.value())
        .update();
  }

  boolean belongsTo(OrganisationId office, UUID id) {
    return jdbc.sql(
            "select exists (select 1 from clock where id = :id and organisation_id = :office)")
        .param("id", id)
        .param("office", office.value())
        .query(Boolean.class)
        .single();
  }

  /** Hands a clock over to whoever carries its case by now. */
  void carriedAsItsCase(ClockId id) {
    jdbc.sql(
            """
            update clock c
               set organisation_id = k.organisation_id, team = k.team, owner_id = k.owner_id
              from keep_time k
             where c.id = :id and k.case_id = c.case_id
            """)
        .param("id", id.value())
        .update();
  }

  /** These clocks; those that are not there are left out. */
  List<Entry> these(Collection<UUID> ids) {
    return entries("id = any(:ids::uuid[]) order by due_at, id", Map.of("ids", array(ids)));
  }

  /** All clocks of a case, in the order in which they began. */
  List<Entry> ofCase(CaseId caseId) {
    return entries("case_id = :caseId order by began_at, id", Map.of("caseId", caseId.value()));
  }

  List<Entry> open(CaseId caseId) {
    return entries(
        "case_id = :caseId and " + OPEN + " order by due_at, id", Map.of("caseId", caseId.value()));
  }

  List<Entry> open(CaseId caseId, String rule) {
    return entries(
        "case_id = :caseId and rule = :rule and " + OPEN + " order by due_at, id",
        Map.of("caseId", caseId.value(), "rule", rule));
  }

  /** The running clocks of these cases that are due first. */
  List<Entry> dueFirst(Collection<CaseId> cases, int atMost) {
    return entries(
        "case_id = any(:cases::uuid[]) and state = 'RUNNING' order by due_at, id limit :atMost",
        Map.of("cases", array(cases.stream().map(CaseId::value).toList()), "atMost", atMost));
  }

  /** The open clocks of these cases that are not counted by the calendar given. */
  List<Entry> countedOtherwise(Collection<UUID> cases, UUID calendarId) {
    return entries(
        "case_id = any(:cases::uuid[]) and calendar_id is distinct from :calendarId and " + OPEN,
        Map.of("cases", array(cases), "calendarId", calendarId));
  }

  /** Cases, in order after the one given, with open clocks not counted by the calendar given. */
  List<UUID> casesCountedOtherwise(UUID after, int atMost, UUID calendarId) {
    return jdbc.sql(
            """
            select distinct case_id from clock
             where state in ('RUNNING', 'SUSPENDED') and case_id > :after
               and calendar_id is distinct from :calendarId
             order by case_id limit :atMost
            """)
        .param("after", after)
        .param("calendarId", calendarId)
        .param("atMost", atMost)
        .query(UUID.class)
        .list();
  }

  /** The running clocks of these cases with a step of their ladder to be acted on. */
  List<Entry> climbing(Collection<UUID> cases, Instant now) {
    return entries(
        "case_id = any(:cases::uuid[]) and state = 'RUNNING' and next_rung_at <= :now",
        Map.of("cases", array(cases), "now", Timestamp.from(now)));
  }

  /** The earliest step of a case still to be acted on; null where none is left. */
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

  private void append(List<Change> changes, Recorded recorded) {
    batches.batchUpdate(
        """
        insert into clock_event (clock_id, position, kind, at, recorded_at, recorded_by,
            reason, rule_id, basis, until, amount, calendar_id, due_at)
        select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
          from clock_event where clock_id = ?
        """,
        new Rows<>(
            changes,
            (row, change) -> {
              ClockEvent event = change.event();
              UserId by = recorded.by();
              Details details = Details.of(event);
              row.setObject(1, change.clockId());
              row.setString(2, event.kind());
              row.setTimestamp(3, timestamp(event.at()));
              row.setTimestamp(4, timestamp(recorded.at()));
              row.setObject(5, by == null ? null : by.value(), Types.OTHER);
              row.setString(6, event.reason());
              row.setObject(7, details.ruleId(), Types.OTHER);
              row.setString(8, details.basis() == null ? null : details.basis().name());
              row.setTimestamp(9, timestamp(details.until()));
              row.setObject(10, details.amount(), Types.INTEGER);
              row.setObject(11, details.calendarId(), Types.OTHER);
              row.setTimestamp(12, timestamp(change.life().due().at()));
              row.setObject(13, change.clockId());
            }));
  }

  /** What only some events have, by the ledger's columns. */
  private record Details(
      @Nullable UUID ruleId,
      @Nullable Basis basis,
      @Nullable Instant until,
      @Nullable Integer amount,
      @Nullable UUID calendarId) {

    static Details of(ClockEvent event) {
      return switch (event) {
        case ClockEvent.Started it ->
            new Details(it.ruleId(), it.basis(), null, it.agreed(), it.calendarId());
        case ClockEvent.Extended it -> new Details(null, null, null, it.units(), null);
        case ClockEvent.Excluded it -> new Details(null, null, it.until(), null, null);
        case ClockEvent.Rebased it -> new Details(null, it.basis(), null, null, null);
        case ClockEvent.CalendarChanged it -> new Details(null, null, null, null, it.calendarId());
        default -> new Details(null, null, null, null, null);
      };
    }
  }

  private List<Entry> entries(String where, Map<String, ?> parameters) {
    Map<UUID, Entry> found = new LinkedHashMap<>();
    jdbc.sql("select id, case_id, provider_id from clock where " + where)
        .params(parameters)
        .query(
            (ResultSet row) -> {
              UUID id = id(row, "id");
              found.put(
                  id,
                  new Entry(
                      id,
                      new CaseId(id(row, "case_id")),
                      row.getObject("provider_id", UUID.class),
                      new ArrayList<>()));
            });
    if (!found.isEmpty()) {
      jdbc.sql(
              """
              select * from clock_event where clock_id = any(:ids::uuid[])
               order by clock_id, position
              """)
          .param("ids", array(found.keySet()))
          .query(
              (ResultSet row) -> {
                Objects.requireNonNull(found.get(id(row, "clock_id"))).written().add(written(row));
              });
    }
    return List.copyOf(found.values());
  }

  private static Written written(ResultSet row) throws SQLException {
    UUID by = row.getObject("recorded_by", UUID.class);
    return new Written(
        event(row),
        new Recorded(
            by == null ? null : new UserId(by), row.getTimestamp("recorded_at").toInstant()),
        row.getTimestamp("due_at").toInstant());
  }

  private static ClockEvent event(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    String reason = row.getString("reason");
    return switch (row.getString("kind")) {
      case "STARTED" ->
          new ClockEvent.Started(
              at,
              id(row, "rule_id"),
              Basis.valueOf(row.getString("basis")),
              row.getObject("amount", Integer.class),
              row.getObject("calendar_id", UUID.class));
      case "SUSPENDED" -> new ClockEvent.Suspended(at, reason);
      case "RESUMED" -> new ClockEvent.Resumed(at, reason);
      case "EXTENDED" -> new ClockEvent.Extended(at, row.getInt("amount"), reason);
      case "EXCLUDED" -> new ClockEvent.Excluded(at, row.getTimestamp("until").toInstant(), reason);
      case "REBASED" -> new ClockEvent.Rebased(at, Basis.valueOf(row.getString("basis")), reason);
      case "CALENDAR_CHANGED" -> new ClockEvent.CalendarChanged(at, id(row, "calendar_id"), reason);
      case "MET" -> new ClockEvent.Met(at);
      case "WAIVED" -> new ClockEvent.Waived(at, reason);
      case "REOPENED" -> new ClockEvent.Reopened(at, reason);
      default -> throw new IllegalStateException("Unknown event: " + row.getString("kind"));
    };
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
