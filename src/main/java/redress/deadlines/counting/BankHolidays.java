package redress.deadlines.counting;

import static redress.deadlines.counting.CountingRule.CALENDAR_NOT_USABLE;
import static redress.shared.RuleBroken.require;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.shared.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the list GOV.UK publishes at {@code /bank-holidays.json}: the whole file, or the part for
 * England and Wales by itself.
 */
public final class BankHolidays {

  /** GOV.UK's file is a twentieth of this. */
  public static final int MAX_BYTES = 1 << 20;

  private static final String ENGLAND_AND_WALES = "england-and-wales";

  private static final Map<String, String> DIVISIONS =
      Map.of("scotland", "Scotland", "northern-ireland", "Northern Ireland");

  /** England and Wales never have fewer in a year; a year with fewer is not wholly listed. */
  private static final int IN_A_YEAR = 8;

  private final JsonMapper json;

  public BankHolidays(JsonMapper json) {
    this.json = json;
  }

  /**
   * The calendar of the first run of wholly listed years.
   *
   * @throws RuleBroken saying what is wrong with it
   */
  public WorkingCalendar read(InputStream list) {
    Map<LocalDate, String> holidays = holidays(events(parse(list)));
    TreeMap<Integer, Integer> inYear = new TreeMap<>();
    holidays.keySet().forEach(day -> inYear.merge(day.getYear(), 1, Integer::sum));
    inYear.values().removeIf(count -> count < IN_A_YEAR);
    require(!inYear.isEmpty(), CALENDAR_NOT_USABLE, "it does not list one whole year");
    int last = inYear.firstKey();
    while (inYear.containsKey(last + 1)) {
      last++;
    }
    return new WorkingCalendar(holidays, inYear.firstKey(), last);
  }

  private JsonNode parse(InputStream list) {
    try {
      byte[] bytes = list.readNBytes(MAX_BYTES + 1);
      require(bytes.length <= MAX_BYTES, CALENDAR_NOT_USABLE, "it is larger than 1 MB");
      return json.readTree(bytes);
    } catch (JacksonException broken) {
      throw unusable("it is not JSON, as GOV.UK's list is");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<JsonNode> events(JsonNode file) {
    JsonNode division = file.has("events") ? file : file.path(ENGLAND_AND_WALES);
    String named = division.path("division").asString("");
    require(
        division.isObject() && named.equals(ENGLAND_AND_WALES),
        CALENDAR_NOT_USABLE,
        "it has no part for England and Wales" + whatItHas(file, named));
    List<JsonNode> events = List.copyOf(division.path("events").values());
    require(!events.isEmpty(), CALENDAR_NOT_USABLE, "it lists no bank holidays");
    return events;
  }

  private static String whatItHas(JsonNode file, String named) {
    return DIVISIONS.keySet().stream()
        .filter(division -> division.equals(named) || file.has(division))
        .sorted()
        .map(DIVISIONS::get)
        .reduce((one, other) -> one + " and " + other)
        .map(", only for "::concat)
        .orElse("");
  }

  private static Map<LocalDate, String> holidays(List<JsonNode> events) {
    Map<LocalDate, String> holidays = new HashMap<>();
    for (JsonNode event : events) {
      LocalDate date = date(event.path("date").asString(""));
      String before = holidays.put(date, name(date, event));
      require(before == null, CALENDAR_NOT_USABLE, London.day(date) + " stands in it twice");
    }
    return holidays;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException broken) {
      throw unusable("‘" + text + "’ is not a date");
    }
  }

  private static String name(LocalDate date, JsonNode event) {
    String title = event.path("title").asString("");
    String notes = event.path("notes").asString("");
    require(!title.isBlank(), CALENDAR_NOT_USABLE, London.day(date) + " has no name");
    return notes.isBlank() ? title : title + " (" + lowerFirst(notes) + ")";
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static RuleBroken unusable(String why) {
    return new RuleBroken(CALENDAR_NOT_USABLE, why);
  }
}
