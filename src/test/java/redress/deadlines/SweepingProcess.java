package redress.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import redress.engine.Engine;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clocks and the timeline that listens to them, in a process of their own, as the application
 * runs them; it sweeps without a rest until it is killed. Only the engine is not there: a sweep
 * never speaks to it.
 */
final class SweepingProcess {

  static final String READY = "sweeping";
  static final String DATABASE = "redress.test.database";
  static final String AHEAD = "redress.test.ahead";

  private static final Logger LOG = LoggerFactory.getLogger(SweepingProcess.class);

  private SweepingProcess() {}

  public static void main(String[] args) {
    var context = new AnnotationConfigApplicationContext(Rooms.class);
    ClockSweep sweep = context.getBean(ClockSweep.class);
    Clock clock = context.getBean(Clock.class);
    ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor();
    again.scheduleWithFixedDelay(() -> sweep.sweep(clock.instant()), 0, 20, TimeUnit.MILLISECONDS);
    System.out.println(READY);
  }

  /** What fails is said and tried again, as the scheduler of the application does. */
  private static void sweepOnce(ClockSweep sweep, Clock clock) {
    try {
      sweep.sweep(clock.instant());
    } catch (RuntimeException failure) {
      LOG.error("A sweep has failed", failure);
    }
  }

  @TestConfiguration
  @EnableTransactionManagement
  @ComponentScan(
      basePackages = {"redress.deadlines", "redress.cases"},
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {
                "redress\\.deadlines\\.(rules\\.RuleBook|calendars\\.Calendars|KeptSources)",
                "redress\\.deadlines\\.(ClockLedger|Rungs|Starting|Escalation|KeepTime)",
                "redress\\.deadlines\\.(Deadlines|ClockSweep)",
                "redress\\.cases\\.Timeline"
              }))
  static class Rooms {

    @Bean
    DataSource dataSource() {
      var pool = new HikariDataSource();
      pool.setJdbcUrl(System.getProperty(DATABASE));
      pool.setMaximumPoolSize(2);
      return pool;
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
      return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
      return Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.getLong(AHEAD)));
    }

    @Bean
    Engine engine() {
      return Mockito.mock(Engine.class, call -> refuse());
    }

    private static Object refuse() {
      throw new IllegalStateException("A sweep has spoken to the engine");
    }
  }
}
