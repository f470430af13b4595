package redress.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T09:59:00Z, overdue by 2 days",
    "2026-11-19T09:00:00Z, overdue by 1 day",
    "2026-11-20T08:00:00Z, overdue by 2 hours",
    "2026-11-20T09:59:59Z, overdue by less than an hour",
    "2026-11-20T23:59:59Z, due today",
    "2026-11-21T00:00:00Z, due tomorrow",
    "2026-11-24T23:59:59Z, due in 4 days"
  })
  void a_due_date_is_said_as_people_say_it(Instant dueAt, String words) {
    assertThat(DueWords.of(dueAt, NOW)).isEqualTo(words);
  }

  @Test
  void nothing_is_said_without_one() {
    assertThat(DueWords.of(null, NOW)).isEmpty();
  }
}
