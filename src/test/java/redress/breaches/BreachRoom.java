package redress.breaches;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import redress.engine.Engine;
import redress.testing.TestDatabase;

/** The register alone: with identity, the task list and the shell, on a real database. */
@EnableAutoConfiguration
@EntityScan({"redress.breaches", "redress.tasks"})
@EnableJpaRepositories({"redress.breaches", "redress.tasks"})
@ComponentScan(
    basePackages = {"redress.identity", "redress.tasks", "redress.breaches"},
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
    basePackages = "redress.desk",
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "redress\\.desk\\.(Shell|ShellMarkup|Dates|Refusals|ErrorPages|RequestReference)"))
class BreachRoom {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Bean
  DataSource dataSource() {
    return TestDatabase.fresh().dataSource();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  Engine engine() {
    return mock(Engine.class);
  }
}
