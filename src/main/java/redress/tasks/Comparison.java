package redress.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open work is to be compared with the engine's. */
@Component
class Comparison {

  private final JdbcClient jdbc;

  Comparison(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Long> notComparedSince(Instant since, int atMost, Instant now) {
    return jdbc.sql(
            """
            with picked as (
              select id, job_key, compared_at from task
              where state = 'OPEN' and compared_at < :since
              order by compared_at
              limit :atMost
              for update skip locked),
            marked as (
              update task t set compared_at = :now from picked where t.id = picked.id)
            select job_key from picked order by compared_at
            """)
        .param("since", Timestamp.from(since))
        .param("atMost", atMost)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .list();
  }
}
