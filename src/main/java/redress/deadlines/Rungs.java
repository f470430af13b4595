package redress.deadlines;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of their ladders that clocks have reached. Each is written once for each due date. */
@Component
class Rungs {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Rungs(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A step that a clock has reached. */
  record Reached(
      UUID clockId, String step, String rung, Instant dueAt, Instant fellAt, boolean overtaken) {

    Key key() {
      return new Key(clockId, step);
    }
  }

  /** A step of a clock's ladder, for the due date it has. */
  record Key(UUID clockId, String step) {}

  /** Where a clock's ladder stands once its fallen steps are acted on. */
  record Climbed(UUID clockId, Standing standing, @Nullable Instant nextRungAt) {}

  /** Writes steps down; answers those that were not written before. */
  Set<Key> write(List<Reached> steps, Instant now) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into clock_rung (clock_id, step, rung, due_at, fell_at, acted_at, overtaken)
                select clock_id, step, rung, due_at, fell_at, :now, overtaken
                  from unnest(:clocks::uuid[], :steps::text[], :rungs::text[],
                         :dueAts::timestamptz[], :fellAts::timestamptz[], :overtaken::boolean[])
                    as fallen (clock_id, step, rung, due_at, fell_at, overtaken)
                on conflict (clock_id, due_at, step) do nothing
                returning clock_id, step
                """)
            .param("clocks", steps.stream().map(Reached::clockId).toArray(UUID[]::new))
            .param("steps", steps.stream().map(Reached::step).toArray(String[]::new))
            .param("rungs", steps.stream().map(Reached::rung).toArray(String[]::new))
            .param(
                "dueAts",
                steps.stream().map(Reached::dueAt).map(Instant::toString).toArray(String[]::new))
            .param(
                "fellAts",
                steps.stream().map(Reached::fellAt).map(Instant::toString).toArray(String[]::new))
            .param("overtaken", steps.stream().map(Reached::overtaken).toArray(Boolean[]::new))
            .param("now", Timestamp.from(now))
            .query((row, n) -> new Key(row.getObject(1, UUID.class), row.getString(2)))
            .list());
  }

  /** What was acted on since a moment, by rule and step. */
  List<Fired> since(Instant moment) {
    return jdbc.sql(
            """
            select c.rule, d.name, r.step, count(*) as times
              from clock_rung r
              join clock c on c.id = r.clock_id
              join deadline_rule d on d.id = c.rule_id
             where r.acted_at > :moment
             group by c.rule, d.name, r.rung, r.step
             order by c.rule, min(r.fell_at - r.due_at), r.step
            """)
        .param("moment", Timestamp.from(moment))
        .query(
            (row, n) ->
                new Fired(
                    row.getString("rule"),
                    row.getString("name"),
                    row.getString("step"),
                    row.getInt("times")))
        .list();
  }

  void climbed(List<Climbed> clocks) {
    batches.batchUpdate(
        "update clock set standing = ?, next_rung_at = ? where id = ?",
        new Rows<>(
            clocks,
            (row, clock) -> {
              Instant next = clock.nextRungAt();
              row.setString(1, clock.standing().name());
              row.setObject(2, next == null ? null : Timestamp.from(next), Types.TIMESTAMP);
              row.setObject(3, clock.clockId());
            }));
  }
}
