package redress.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.CaseId;
import redress.shared.Ids;

/**
 * Work between us and the engine that keeps failing: listed for a person, and still tried again.
 */
@Service
public class StuckWork {

  private static final int LISTED = 200;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final JobPostponer jobs;

  StuckWork(JdbcClient jdbc, Outbox outbox, JobPostponer jobs) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.jobs = jobs;
  }

  /** What the stuck work is. */
  public enum Kind {
    /** Something we tell the engine. */
    COMMAND,
    /** Something the engine asks of us. */
    JOB
  }

  /**
   * One piece of stuck work.
   *
   * @param what the message or job type
   * @param reason why the last attempt failed
   * @param attempts how often it has been tried
   */
  public record Stuck(
      UUID id,
      Kind kind,
      String key,
      String what,
      @Nullable CaseId caseId,
      String reason,
      int attempts,
      Instant firstFailedAt,
      Instant lastFailedAt) {

    public Duration age(Instant now) {
      return Duration.between(firstFailedAt, now);
    }
  }

  /** The oldest first, 200 at most. Work that has failed only a few times is not stuck yet. */
  @Transactional(readOnly = true)
  public List<Stuck> list() {
    return jdbc.sql(
            """
            select id, kind, key, what, case_id, reason, attempts, first_failed_at, last_failed_at
              from stuck_work
             where attempts >= :stuckAfter
             order by first_failed_at, id
             limit :atMost
            """)
        .param("stuckAfter", BackOff.STUCK_AFTER)
        .param("atMost", LISTED)
        .query(
            (row, n) ->
                new Stuck(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("key"),
                    row.getString("what"),
                    caseId(row.getObject("case_id", UUID.class)),
                    row.getString("reason"),
                    row.getInt("attempts"),
                    row.getTimestamp("first_failed_at").toInstant(),
                    row.getTimestamp("last_failed_at").toInstant()))
        .list();
  }

  /** How many pieces of work are stuck. */
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from stuck_work where attempts >= :stuckAfter")
        .param("stuckAfter", BackOff.STUCK_AFTER)
        .query(Long.class)
        .single();
  }

  /** Tries it again now instead of when its back-off ends. Unknown work has been done meanwhile. */
  @Transactional
  public void retry(UUID id) {
    jdbc.sql("select kind, key from stuck_work where id = :id")
        .param("id", id)
        .query((row, n) -> List.of(row.getString("kind"), row.getString("key")))
        .optional()
        .ifPresent(
            work -> {
              switch (Kind.valueOf(work.getFirst())) {
                case COMMAND -> outbox.sendNow(work.getLast());
                case JOB -> jobs.offerAgain(Long.parseLong(work.getLast()), Duration.ofMillis(1));
              }
            });
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  int failed(
      Kind kind,
      String key,
      String what,
      @Nullable CaseId caseId,
      String reason,
      int attempts,
      Instant now) {
    return jdbc.sql(
            """
            insert into stuck_work
              (id, kind, key, what, case_id, reason, attempts, first_failed_at, last_failed_at)
            values (:id, :kind, :key, :what, :caseId, :reason, :attempts, :now, :now)
            on conflict (kind, key) do update
               set reason = excluded.reason,
                   attempts = greatest(stuck_work.attempts + 1, excluded.attempts),
                   last_failed_at = excluded.last_failed_at
            returning attempts
            """)
        .param("id", Ids.next())
        .param("kind", kind.name())
        .param("key", key)
        .param("what", what)
        .param("caseId", caseId == null ? null : caseId.value())
        .param("reason", reason)
        .param("attempts", attempts)
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void resolved(Kind kind, String key) {
    jdbc.sql("delete from stuck_work where kind = :kind and key = :key")
        .param("kind", kind.name())
        .param("key", key)
        .update();
  }

  /** Jobs that have failed and not been tried for a while: the engine may no longer know them. */
  @Transactional(readOnly = true)
  List<Long> jobsQuietSince(Instant since) {
    return jdbc.sql(
            """
            select key from stuck_work
             where kind = 'JOB' and last_failed_at < :since
             order by last_failed_at limit :atMost
            """)
        .param("since", Timestamp.from(since))
        .param("atMost", LISTED)
        .query((row, n) -> Long.parseLong(row.getString("key")))
        .list();
  }

  private static @Nullable CaseId caseId(@Nullable UUID value) {
    return value == null ? null : new CaseId(value);
  }
}
