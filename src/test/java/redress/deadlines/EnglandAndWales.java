package redress.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The calendar and the rules as shipped. */
final class EnglandAndWales {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final WorkingCalendar CALENDAR = calendar();

  private EnglandAndWales() {}

  static RuleDefinition rule(String code) {
    return rules().stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow();
  }

  static List<RuleDefinition> rules() {
    return RuleFile.read(file("rules.yaml"), JSON);
  }

  /** A moment with its offset written out, as {@code 2026-05-21T16:10+01:00}. */
  static Instant at(String moment) {
    return OffsetDateTime.parse(moment).toInstant();
  }

  private static WorkingCalendar calendar() {
    try (InputStream list = file("bank-holidays.json")) {
      return new BankHolidays(JSON).read(list);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream file(String name) {
    return EnglandAndWales.class.getResourceAsStream("/deadlines/" + name);
  }
}
