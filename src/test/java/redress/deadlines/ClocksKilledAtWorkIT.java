package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.testing.TestDatabase;

/**
 * 5,000 deadlines come near within twenty minutes, while the process that watches them is killed
 * twenty times at whatever it is just doing; each start finds almost a minute's worth waiting. Each
 * is acted on once, and none is missing.
 */
class ClocksKilledAtWorkIT {

  private static final int RUNGS = 5_000;
  private static final int KILLS = 20;
  private static final Duration WINDOW = Duration.ofMinutes(20);
  private static final Duration BETWEEN_STARTS = Duration.ofSeconds(55);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  private final Random chance = new Random(20);
  private final TestDatabase tables = TestDatabase.migrated();
  private final JdbcClient database = JdbcClient.create(tables.dataSource());

  @Test
  void each_rung_is_acted_on_once_through_twenty_kills() throws IOException {
    try (var first = started(0)) {
      first.awaitReady();
    }
    clocksComingNear(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    int killedAtWork = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      try (var process = started(kill)) {
        process.awaitReady();
        int enough = kill % 2 == 0 ? acted() + 1 + chance.nextInt(20) : 0;
        await("work before kill " + kill)
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(5))
            .until(() -> acted() >= enough || process.hasFailed());
      }
      killedAtWork += acted() < RUNGS ? 1 : 0;
    }
    try (var last = started(KILLS + 1)) {
      await("the rest").atMost(PATIENCE).until(() -> acted() >= RUNGS || last.hasFailed());
      last.awaitReady();
    }
    assertThat(killedAtWork).as("kills while deadlines were coming near").isEqualTo(KILLS);
    assertThat(acted()).isEqualTo(RUNGS);
    assertThat(count("select count(distinct clock_id) from clock_rung")).isEqualTo(RUNGS);
    assertThat(count("select count(*) from timeline_entry")).isEqualTo(RUNGS);
    assertThat(count("select count(distinct case_id) from timeline_entry")).isEqualTo(RUNGS);
    assertThat(count("select count(*) from clock where standing = 'WARNED'")).isEqualTo(RUNGS);
    assertThat(
            count("select count(*) from clock where next_rung_at <> due_at - interval '2 hours'"))
        .isZero();
  }

  private int acted() {
    return count("select count(*) from clock_rung");
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  /**
   * One clock of 48 hours for each case, whose warning, 12 hours before, falls within the window.
   */
  private void clocksComingNear(Instant now) {
    // The clocks of the test belong to cases that have nothing but clocks.
    database.sql("alter table timeline_entry drop constraint timeline_entry_case_id_fkey").update();
    database
        .sql(
            """
            create table cases_of_the_test as
              select gen_random_uuid() as case_id, gen_random_uuid() as clock_id,
                     date_trunc('milliseconds', :now::timestamptz + n * :step::interval) as warns
                from generate_series(1, :rungs) n
            """)
        .param("now", Timestamp.from(now))
        .param("step", WINDOW.dividedBy(RUNGS).toMillis() + " milliseconds")
        .param("rungs", RUNGS)
        .update();
    database
        .sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, next_rung_at,
                standing, state, calendar_id)
            select clock_id, case_id, 'LC48', r.id, 'STANDARD', warns - interval '36 hours',
                   warns + interval '12 hours', warns, 'ON_TIME', 'RUNNING', c.id
              from cases_of_the_test, deadline_rule r, working_calendar c where r.code = 'LC48'
            """)
        .update();
    database
        .sql(
            """
            insert into clock_event (clock_id, position, kind, at, recorded_at, rule_id, basis,
                calendar_id, due_at)
            select id, 1, 'STARTED', began_at, began_at, rule_id, basis, calendar_id, due_at
              from clock
            """)
        .update();
    database
        .sql(
            """
            insert into keep_time (case_id, next_wake_at, told_wake_at)
            select case_id, next_rung_at, next_rung_at from clock
            """)
        .update();
  }

  private Sweeping started(int number) throws IOException {
    Path output = folder.resolve(number + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-D" + SweepingProcess.AHEAD + "=" + ahead(number).toMillis(),
                "-D" + SweepingProcess.DATABASE + "=" + tables.url(),
                "-cp",
                String.join(File.pathSeparator, System.getProperty("java.class.path")),
                SweepingProcess.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Sweeping(process, output);
  }

  /** Each process sees a later time; the last one, when every deadline has come near. */
  private static Duration ahead(int number) {
    return number > KILLS ? WINDOW : BETWEEN_STARTS.multipliedBy(number);
  }

  /** A process that sweeps; closing it kills it. */
  private record Sweeping(Process process, Path output) implements AutoCloseable {

    void awaitReady() {
      await("the sweeping process")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> said().contains(SweepingProcess.READY) || hasEnded());
    }

    boolean hasFailed() throws IOException {
      assertThat(said()).doesNotContain(" ERROR ");
      return false;
    }

    private boolean hasEnded() throws IOException {
      assertThat(process.isAlive()).as(said()).isTrue();
      return false;
    }

    private String said() throws IOException {
      return Files.readString(output);
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
