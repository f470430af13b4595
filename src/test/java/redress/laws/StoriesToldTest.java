package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redress.testing.Drawing;
import redress.testing.EngineLog;
import redress.testing.PathCoverage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all stories together have done. Runs last; where no story was told it has nothing to say.
 */
@Tag("story")
@Order(Integer.MAX_VALUE)
class StoriesToldTest {

  private static final String IDENTIFIER =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final String CODE = "[A-Z][A-Z0-9_]*";

  @Test
  void every_step_of_every_diagram_was_reached() throws IOException {
    PathCoverage coverage = told().coverage();
    Path table = Path.of("target/path-coverage.txt");
    Files.writeString(table, coverage.table(Drawing.all()));

    assertThat(coverage.unreached(Drawing.all())).as(Files.readString(table)).isEmpty();
  }

  @Test
  void no_variable_told_of_a_person() {
    assertThat(told().variables())
        .isNotEmpty()
        .allMatch(variable -> saysNothingOfAPerson(variable.value()));
  }

  @Test
  void nothing_ended_in_an_incident() {
    assertThat(told().incidents()).isEmpty();
  }

  @Test
  void a_variable_that_tells_of_a_person_is_recognised() {
    JsonMapper json = JsonMapper.builder().build();

    assertThat(List.of("\"Ann Example\"", "\"burglary\"", "{\"name\":\"Ann\"}", "[\"REACHED\"]"))
        .noneMatch(value -> saysNothingOfAPerson(json.readTree(value)));
    assertThat(
            List.of(
                "null",
                "true",
                "3",
                "\"REACHED\"",
                "\"2026-11-24T09:00:00Z\"",
                "\"01936f0e-7d5c-7b1e-8f4e-6a2b3c4d5e6f\""))
        .allMatch(value -> saysNothingOfAPerson(json.readTree(value)));
  }

  private static EngineLog told() {
    assumeTrue(PathCoverage.isBegun(), "no story was told");
    return EngineLog.ofStories();
  }

  private static boolean saysNothingOfAPerson(JsonNode value) {
    return value.isNull()
        || value.isBoolean()
        || value.isNumber()
        || (value.isString()
            && (value.asString().matches(IDENTIFIER)
                || value.asString().matches(CODE)
                || isInstant(value.asString())));
  }

  private static boolean isInstant(String text) {
    try {
      return Instant.parse(text) != null;
    } catch (DateTimeParseException other) {
      return false;
    }
  }
}
