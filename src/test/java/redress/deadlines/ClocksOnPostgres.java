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
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
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
  ClockLedger.class,
  Escalation.class,
  KeepTime.class,
  Deadlines.class,
  KeepTimeJobs.class,
  ClockSweep.class
})
class ClocksOnPostgres {

  @Bean
  DataSource dataSource() {
    return TestDatabase.migrated().dataSource();
  }

  @Bean
  JdbcClient jdbc(DataSource database) {
    return JdbcClient.create(database);
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
              heard.told.add(told.<KeepTime.ClockMoved>getArgument(2).wakeAt());
              return null;
            })
        .when(engine)
        .announce(eq("clockMoved"), any(CaseId.class), any());
    return engine;
  }

  /** What the room told the journey and the other rooms. */
  static class Heard {

    private final List<Instant> told = new CopyOnWriteArrayList<>();
    private final List<RungReached> reached = new CopyOnWriteArrayList<>();
    private volatile @Nullable CaseId refused;

    @EventListener
    void on(RungReached rung) {
      if (rung.caseId().equals(refused)) {
        throw new IllegalStateException("What this rung does has failed");
      }
      reached.add(rung);
    }

    List<Instant> told() {
      return told;
    }

    List<RungReached> reached() {
      return reached;
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
