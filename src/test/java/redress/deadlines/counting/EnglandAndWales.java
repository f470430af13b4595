package redress.deadlines.counting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;

/** The calendar as shipped. */
public final class EnglandAndWales {

  public static final JsonMapper JSON = JsonMapper.builder().build();
  public static final WorkingCalendar CALENDAR = calendar();

  private EnglandAndWales() {}

  /** A moment with its offset written out, as {@code 2026-05-21T16:10+01:00}. */
  public static Instant at(String moment) {
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
