package redress.deadlines;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.EnglandAndWales;
import redress.deadlines.rules.RuleBook;
import redress.engine.Engine;
import redress.shared.CaseId;
import redress.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * The room on its own: real tables, a clock moved by hand, and what it tells others written down.
 */
@TestConfiguration
@EnableTransactionManagement
@Import({
  DeadlinesConfiguration.class,
  RuleBook.class,
  Calendars.class,
  KeptSources.class,
  ClockLedger.class,
  Rungs.class,
  Starting.class,
  Escalation.class,
  KeepTime.class,
  Deadlines.class,
  KeepTimeJobs.class,
  ClockSweep.class,
  Reprojection.class
})
public class ClocksOnPostgres {

  @Bean
  DataSource dataSource() {
    return TestDatabase.migrated().dataSource();
  }

  @Bean
  JdbcClient jdbc(DataSource database) {
    return JdbcClient.create(database);
  }

  @Bean
  JdbcTemplate batches(DataSource database) {
    return new JdbcTemplate(database);
  }

  @Bean
  JdbcTransactionManager transactions(DataSource database) {
    return new JdbcTransactionManager(database);
  }

  @Bean
  JsonMapper json() {
    return EnglandAndWales.JSON;
  }

  @Bean
  HandsOfTheClock clock() {
    return new HandsOfTheClock();
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  @Bean
  Engine engine(Heard heard) {
    Engine engine = mock(Engine.class);
    doAnswer(
            told -> {
              told.<Map<CaseId, KeepTime.ClockMoved>>getArgument(1)
                  .values()
                  .forEach(moved -> heard.told.add(moved.wakeAt()));
              return null;
            })
        .when(engine)
        .announceEach(eq("clockMoved"), any());
    return engine;
  }

  /** What the room told the journey and the other rooms. */
  static class Heard {

    private final List<Instant> told = new CopyOnWriteArrayList<>();
    private final List<RungReached> reached = new CopyOnWriteArrayList<>();
    private volatile @Nullable CaseId refused;

    @EventListener
    void on(RungsReached rungs) {
      if (rungs.rungs().stream().anyMatch(rung -> rung.caseId().equals(refused))) {
        throw new IllegalStateException("What this rung does has failed");
      }
      reached.addAll(rungs.rungs());
    }

    List<Instant> told() {
      return told;
    }

    List<RungReached> reached() {
      return reached;
    }

    List<String> steps() {
      return reached.stream().map(rung -> rung.rule() + " " + rung.step()).toList();
    }

    List<String> rungs() {
      return reached.stream().map(rung -> rung.rule() + " " + rung.rung()).toList();
    }

    void refuse(@Nullable CaseId caseId) {
      refused = caseId;
    }

    void forget() {
      told.clear();
      reached.clear();
      refused = null;
    }
  }

  /** A clock whose hands are set by the test. */
  static class HandsOfTheClock extends Clock {

    private volatile @Nullable Instant instant;

    void set(Instant moment) {
      instant = moment;
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(instant);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Instants only");
    }
  }
}
