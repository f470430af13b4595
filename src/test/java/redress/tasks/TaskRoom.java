package redress.tasks;

import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import redress.engine.Engine;
import redress.shared.Rule;
import redress.shared.RuleBroken;
import redress.testing.TestDatabase;

/** The task list alone: with identity and the shell, and one kind of work for trial. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"redress.identity", "redress.tasks"},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
    basePackages = "redress.desk",
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "redress\\.desk\\.(Shell|ShellMarkup|Dates|Refusals|ErrorPages|RequestReference)"))
class TaskRoom {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Bean(destroyMethod = "close")
  HikariDataSource connections() {
    var pool = new HikariDataSource();
    pool.setDataSource(TestDatabase.fresh().dataSource());
    pool.setMaximumPoolSize(60);
    pool.setMinimumIdle(2);
    return pool;
  }

  @Bean
  @Primary
  DataSource dataSource(HikariDataSource connections) {
    return ProxyDataSourceBuilder.create(connections).countQuery().build();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  Engine engine() {
    return mock(Engine.class);
  }

  @Bean
  AskVictim askVictim() {
    return new AskVictim();
  }

  @Bean
  Told told() {
    return new Told();
  }

  enum TrialRule implements Rule {
    NOT_ON_A_FRIDAY {
      @Override
      public String sentence() {
        return "Nobody asks about %s on a Friday.";
      }

      @Override
      public String field() {
        return "name";
      }

      @Override
      public Kind kind() {
        return Kind.UNACCEPTABLE;
      }
    }
  }

  /** One kind of work, which keeps what it was told and refuses to ask about Friday. */
  @TestComponent
  static class AskVictim implements UserTask<AskVictim.Answers> {

    final List<Answers> done = new CopyOnWriteArrayList<>();

    enum Mood {
      GOOD,
      BAD
    }

    record Answers(String name, Mood mood, LocalDate askedOn, List<String> needs) {}

    record Asked(Mood mood) {}

    @Override
    public String type() {
      return "trial.askVictim";
    }

    @Override
    public Class<Answers> answers() {
      return Answers.class;
    }

    @Override
    public Record complete(Answers answers, TaskCompletion task) {
      if (answers.name().equals("Friday")) {
        throw new RuleBroken(TrialRule.NOT_ON_A_FRIDAY, answers.name());
      }
      done.add(answers);
      return new Asked(answers.mood());
    }
  }

  /** What the room says has happened. */
  @TestComponent
  static class Told {

    final List<Object> events = new CopyOnWriteArrayList<>();

    @EventListener
    void opened(TaskOpened event) {
      events.add(event);
    }

    @EventListener
    void claimed(TaskClaimed event) {
      events.add(event);
    }

    @EventListener
    void completed(TaskCompleted event) {
      events.add(event);
    }
  }
}
