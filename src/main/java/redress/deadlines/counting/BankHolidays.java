package redress.deadlines.counting;

import static redress.deadlines.counting.CountingRule.CALENDAR_NOT_USABLE;
import static redress.shared.RuleBroken.require;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.shared.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the list GOV.UK publishes at {@code /bank-holidays.json}. */
public final class BankHolidays {

  private static final String ENGLAND_AND_WALES = "england-and-wales";

  /** England and Wales never have fewer in a year; a year with fewer is not wholly listed. */
  private static final int IN_A_YEAR = 8;

  private static final TypeReference<Map<String, Division>> LIST = new TypeReference<>() {};

  private final JsonMapper json;

  public BankHolidays(JsonMapper json) {
    this.json = json;
  }

  /** The calendar of the longest run of wholly listed years, from the first such year. */
  public WorkingCalendar read(InputStream list) {
    Division division = parse(list).get(ENGLAND_AND_WALES);
    if (division == null) {
      throw new RuleBroken(CALENDAR_NOT_USABLE, "it has no part for England and Wales");
    }
    Map<LocalDate, String> holidays = new HashMap<>();
    TreeMap<Integer, Integer> inYear = new TreeMap<>();
    for (Event event : division.events()) {
      if (holidays.put(event.date(), event.name()) == null) {
        inYear.merge(event.date().getYear(), 1, Integer::sum);
      }
    }
    inYear.values().removeIf(count -> count < IN_A_YEAR);
    require(!inYear.isEmpty(), CALENDAR_NOT_USABLE, "it does not list one whole year");
    int last = inYear.firstKey();
    while (inYear.containsKey(last + 1)) {
      last++;
    }
    return new WorkingCalendar(holidays, inYear.firstKey(), last);
  }

  private Map<String, Division> parse(InputStream list) {
    try {
      return json.readValue(list, LIST);
    } catch (JacksonException broken) {
      throw new RuleBroken(CALENDAR_NOT_USABLE, broken.getOriginalMessage());
    }
  }

  private record Division(List<Event> events) {}

  private record Event(LocalDate date, String title, @Nullable String notes) {

    String name() {
      return notes == null || notes.isBlank() ? title : title + " (" + lowerFirst(notes) + ")";
    }

    private static String lowerFirst(String text) {
      return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
  }
}
