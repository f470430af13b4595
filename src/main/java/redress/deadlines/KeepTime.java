package redress.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.engine.Engine;
import redress.shared.CaseId;
import redress.shared.UserId;

/**
 * Keeps a case's journey awake at the right moments. Of the wakes that may be under way for a case
 * exactly one is to go on: the one the journey was last told of. A case's row is the lock under
 * which its clocks change.
 */
@Component
class KeepTime {

  private final JdbcClient jdbc;
  private final ClockLedger ledger;
  private final Escalation escalation;
  private final Engine engine;

  KeepTime(JdbcClient jdbc, ClockLedger ledger, Escalation escalation, Engine engine) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.escalation = escalation;
    this.engine = engine;
  }

  /** What the journey is told when the earliest next step has changed. */
  record ClockMoved(Instant wakeAt) {}

  /** A case that has a step to be acted on, and since when. */
  record Pending(CaseId caseId, Instant since) {}

  /** Changes a case's clocks and, where the next step is earlier then, tells the journey. */
  void changing(CaseId caseId, Runnable change) {
    Kept before = lock(caseId);
    change.run();
    Instant next = ledger.earliestRung(caseId);
    if (before.mustBeTold(next)) {
      told(Map.of(caseId, next));
    } else {
      wakeNext(caseId, next);
    }
  }

  /**
   * Changes the clocks of these cases under their locks and tells the journeys whose next step is
   * earlier then.
   */
  void changingAll(Collection<UUID> cases, Runnable change) {
    Map<CaseId, Kept> before = new HashMap<>();
    jdbc.sql(
            """
            select * from keep_time where case_id = any(:cases::uuid[]) order by case_id for update
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .query(KeepTime::kept)
        .list()
        .forEach(kept -> before.put(kept.caseId(), kept));
    change.run();
    wakeNext(cases);
    Map<CaseId, Instant> earlier = new HashMap<>();
    earliestRungs(cases)
        .forEach(
            (caseId, next) -> {
              if (Objects.requireNonNull(before.get(caseId)).mustBeTold(next)) {
                earlier.put(caseId, next);
              }
            });
    if (!earlier.isEmpty()) {
      told(earlier);
    }
  }

  /** Who carries the case from now on; its new clocks take that over. */
  void carriedBy(CaseId caseId, Carrier carrier) {
    lock(caseId);
    UserId owner = carrier.owner();
    jdbc.sql(
            """
            update keep_time set organisation_id = :organisation, team = :team, owner_id = :owner
             where case_id = :caseId
            """)
        .param("organisation", carrier.organisation().value())
        .param("team", carrier.team())
        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
        .param("caseId", caseId.value())
        .update();
    ledger.carriedBy(caseId, carrier);
  }

  /**
   * Acts on what has fallen in some cases, longest ago first, after the one given. What somebody
   * else is just doing is left to them. The journeys need not be told: the wake each was last told
   * of is under way, finds this done, and goes on from there.
   *
   * @return the cases looked at; empty where none is left
   */
  List<Pending> sweep(@Nullable Pending after, int atMost, Instant now) {
    List<Pending> pending = pending(after, atMost, now, true);
    if (!pending.isEmpty()) {
      actOn(pending.stream().map(each -> each.caseId().value()).toList(), now);
    }
    return pending;
  }

  /** Acts on what has fallen in one case, unless somebody else is just doing so. */
  void sweep(CaseId caseId, Instant now) {
    jdbc.sql(
            """
            select case_id from keep_time where case_id = :caseId and next_wake_at <= :now
               for update skip locked
            """)
        .param("caseId", caseId.value())
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional()
        .ifPresent(locked -> actOn(Set.of(locked), now));
  }

  private void actOn(Collection<UUID> cases, Instant now) {
    escalation.act(cases, now);
    wakeNext(cases);
  }

  /** Cases with a step to be acted on, longest ago first, after the one given. */
  List<Pending> pending(@Nullable Pending after, int atMost, Instant now) {
    return pending(after, atMost, now, false);
  }

  /**
   * The journey has woken. The engine's timer has fired, so the moment it was set for has come even
   * where our clock is a little behind. A wake the journey has been told to go on from answers the
   * same when its job comes back; one that is not the latest told ends.
   */
  Waking wake(CaseId caseId, Instant wakeAt, long jobKey, Instant now) {
    Kept before = lock(caseId);
    if (Objects.equals(before.lastJobKey(), jobKey)) {
      return Waking.until(before.toldWakeAt());
    }
    escalation.act(Set.of(caseId.value()), now.isBefore(wakeAt) ? wakeAt : now);
    Instant next = ledger.earliestRung(caseId);
    if (!wakeAt.equals(before.toldWakeAt())) {
      wakeNext(caseId, next);
      return Waking.over();
    }
    wokenLast(caseId, wakeAt, jobKey, next);
    return Waking.until(next);
  }

  /** Tells a journey that was started again what its lost one was told. */
  void tellAgain(CaseId caseId) {
    lock(caseId);
    Instant next = ledger.earliestRung(caseId);
    if (next != null) {
      told(Map.of(caseId, next));
    }
  }

  private List<Pending> pending(
      @Nullable Pending after, int atMost, Instant now, boolean lockThem) {
    return jdbc.sql(
            """
            select case_id, next_wake_at from keep_time
             where next_wake_at <= :now and (next_wake_at, case_id) > (:since, :caseId)
             order by next_wake_at, case_id limit :atMost
            """
                + (lockThem ? " for update skip locked" : ""))
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(after == null ? Instant.EPOCH : after.since()))
        .param("caseId", after == null ? new UUID(0, 0) : after.caseId().value())
        .param("atMost", atMost)
        .query(
            (row, n) ->
                new Pending(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getTimestamp("next_wake_at").toInstant()))
        .list();
  }

  private Map<CaseId, Instant> earliestRungs(Collection<UUID> cases) {
    Map<CaseId, Instant> earliest = new HashMap<>();
    jdbc.sql(
            """
            select case_id, next_wake_at from keep_time
             where case_id = any(:cases::uuid[]) and next_wake_at is not null
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .query(
            (ResultSet row) -> {
              earliest.put(
                  new CaseId(row.getObject("case_id", UUID.class)),
                  row.getTimestamp("next_wake_at").toInstant());
            });
    return earliest;
  }

  private void told(Map<CaseId, Instant> moved) {
    List<CaseId> cases = List.copyOf(moved.keySet());
    jdbc.sql(
            """
            update keep_time k
               set next_wake_at = moved.next, told_wake_at = moved.next, last_job_key = null
              from unnest(:cases::uuid[], :nexts::timestamptz[]) as moved (case_id, next)
             where k.case_id = moved.case_id
            """)
        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
        .param(
            "nexts",
            cases.stream()
                .map(caseId -> Objects.requireNonNull(moved.get(caseId)).toString())
                .toArray(String[]::new))
        .update();
    Map<CaseId, ClockMoved> messages = new HashMap<>();
    moved.forEach((caseId, next) -> messages.put(caseId, new ClockMoved(next)));
    engine.announceEach("clockMoved", messages);
  }

  /** The earliest step of each of these cases, as their clocks have it now. */
  private void wakeNext(Collection<UUID> cases) {
    jdbc.sql(
            """
            update keep_time k set next_wake_at =
              (select min(c.next_rung_at) from clock c
                where c.case_id = k.case_id and c.state = 'RUNNING')
             where k.case_id = any(:cases::uuid[])
            """)
        .param("cases", cases.toArray(UUID[]::new))
        .update();
  }

  private void wakeNext(CaseId caseId, @Nullable Instant next) {
    jdbc.sql(
            """
            update keep_time set next_wake_at = :next::timestamptz
             where case_id = :caseId and next_wake_at is distinct from :next::timestamptz
            """)
        .param("next", timestamp(next), Types.TIMESTAMP)
        .param("caseId", caseId.value())
        .update();
  }

  private void wokenLast(CaseId caseId, Instant wakeAt, long jobKey, @Nullable Instant next) {
    jdbc.sql(
            """
            update keep_time
               set next_wake_at = :next, told_wake_at = :next, last_wake_at = :wakeAt,
                   last_job_key = :jobKey
             where case_id = :caseId
            """)
        .param("next", timestamp(next), Types.TIMESTAMP)
        .param("wakeAt", Timestamp.from(wakeAt))
        .param("jobKey", jobKey)
        .param("caseId", caseId.value())
        .update();
  }

  private Kept lock(CaseId caseId) {
    jdbc.sql("insert into keep_time (case_id) values (:caseId) on conflict do nothing")
        .param("caseId", caseId.value())
        .update();
    return jdbc.sql("select * from keep_time where case_id = :caseId for update")
        .param("caseId", caseId.value())
        .query(KeepTime::kept)
        .single();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    Timestamp told = row.getTimestamp("told_wake_at");
    return new Kept(
        new CaseId(row.getObject("case_id", UUID.class)),
        told == null ? null : told.toInstant(),
        row.getObject("last_job_key", Long.class));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /**
   * What is kept of a case.
   *
   * @param toldWakeAt when its journey is to wake; null where no wake is under way
   */
  private record Kept(CaseId caseId, @Nullable Instant toldWakeAt, @Nullable Long lastJobKey) {

    /** A wake that comes too early finds nothing due and goes on; one too late would miss it. */
    boolean mustBeTold(@Nullable Instant next) {
      return next != null && (toldWakeAt == null || next.isBefore(toldWakeAt));
    }
  }
}
