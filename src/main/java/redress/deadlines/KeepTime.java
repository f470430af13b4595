package redress.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.engine.Engine;
import redress.shared.CaseId;

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

  /** What the journey is told when the earliest next rung has changed. */
  record ClockMoved(Instant wakeAt) {}

  /** A case that has a rung to be acted on, and since when. */
  record Pending(CaseId caseId, Instant since) {}

  /** Changes a case's clocks and, where the next rung is another then, tells the journey. */
  void changing(CaseId caseId, Runnable change) {
    Kept before = lock(caseId);
    change.run();
    tellIfMoved(before);
  }

  /** Acts on what has fallen in a case, unless someone else is just doing so. */
  void sweep(CaseId caseId, Instant now) {
    lockIfPending(caseId, now)
        .ifPresent(
            before -> {
              escalation.act(caseId, now);
              tellIfMoved(before);
            });
  }

  /**
   * The journey has woken. The engine's timer has fired, so the moment it was set for has come even
   * where our clock is a little behind. A wake the journey has been told to go on from answers the
   * same when its job comes back; one that is no longer the latest ends.
   */
  Waking wake(CaseId caseId, Instant wakeAt, long jobKey, Instant now) {
    Kept before = lock(caseId);
    if (Objects.equals(before.lastJobKey(), jobKey)) {
      return Waking.until(before.nextWakeAt());
    }
    escalation.act(caseId, now.isBefore(wakeAt) ? wakeAt : now);
    Instant next = ledger.earliestRung(caseId);
    if (Objects.equals(next, before.nextWakeAt()) && !wakeAt.equals(next)) {
      return Waking.over();
    }
    wokenLast(caseId, wakeAt, jobKey, next);
    return Waking.until(next);
  }

  /** Tells a journey that was started again what its lost one was told. */
  void tellAgain(CaseId caseId) {
    Kept kept = lock(caseId);
    if (kept.nextWakeAt() != null) {
      tell(caseId, kept.nextWakeAt());
    }
  }

  /** Cases with a rung to be acted on, longest ago first, after the one given. */
  List<Pending> pending(Instant now, @Nullable Pending after, int atMost) {
    return jdbc.sql(
            """
            select case_id, next_wake_at from keep_time
             where next_wake_at <= :now and (next_wake_at, case_id) > (:since, :caseId)
             order by next_wake_at, case_id limit :atMost
            """)
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

  private void tellIfMoved(Kept before) {
    Instant next = ledger.earliestRung(before.caseId());
    if (!Objects.equals(next, before.nextWakeAt())) {
      tell(before.caseId(), next);
    }
  }

  private void tell(CaseId caseId, @Nullable Instant next) {
    jdbc.sql(
            "update keep_time set next_wake_at = :next, last_job_key = null where case_id = :caseId")
        .param("next", timestamp(next), Types.TIMESTAMP)
        .param("caseId", caseId.value())
        .update();
    if (next != null) {
      engine.announce("clockMoved", caseId, new ClockMoved(next));
    }
  }

  private void wokenLast(CaseId caseId, Instant wakeAt, long jobKey, @Nullable Instant next) {
    jdbc.sql(
            """
            update keep_time
               set next_wake_at = :next, last_wake_at = :wakeAt, last_job_key = :jobKey
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

  private Optional<Kept> lockIfPending(CaseId caseId, Instant now) {
    return jdbc.sql(
            """
            select * from keep_time where case_id = :caseId and next_wake_at <= :now
               for update skip locked
            """)
        .param("caseId", caseId.value())
        .param("now", Timestamp.from(now))
        .query(KeepTime::kept)
        .optional();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    Timestamp next = row.getTimestamp("next_wake_at");
    return new Kept(
        new CaseId(row.getObject("case_id", UUID.class)),
        next == null ? null : next.toInstant(),
        row.getObject("last_job_key", Long.class));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private record Kept(CaseId caseId, @Nullable Instant nextWakeAt, @Nullable Long lastJobKey) {}
}
