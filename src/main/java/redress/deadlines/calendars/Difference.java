package redress.deadlines.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import redress.deadlines.counting.London;
import redress.deadlines.counting.WorkingCalendar;

/**
 * What a newer list says otherwise than the one in use, by date.
 *
 * @param warnings what should be looked at twice before it is added
 */
public record Difference(
    List<Holiday> added, List<Holiday> removed, List<Renamed> renamed, List<String> warnings) {

  public record Holiday(LocalDate date, String name) {}

  public record Renamed(LocalDate date, String from, String to) {}

  public static Difference between(WorkingCalendar inUse, WorkingCalendar next, LocalDate today) {
    List<Holiday> added = onlyIn(next, inUse);
    List<Holiday> removed = onlyIn(inUse, next);
    return new Difference(
        added, removed, renamed(inUse, next), warnings(inUse, next, added, removed, today));
  }

  private static List<Holiday> onlyIn(WorkingCalendar one, WorkingCalendar other) {
    return one.holidays().entrySet().stream()
        .filter(holiday -> !other.holidays().containsKey(holiday.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(holiday -> new Holiday(holiday.getKey(), holiday.getValue()))
        .toList();
  }

  private static List<Renamed> renamed(WorkingCalendar inUse, WorkingCalendar next) {
    return new TreeSet<>(inUse.holidays().keySet())
        .stream()
            .filter(next.holidays()::containsKey)
            .map(day -> new Renamed(day, name(inUse, day), name(next, day)))
            .filter(each -> !each.from().equals(each.to()))
            .toList();
  }

  private static String name(WorkingCalendar calendar, LocalDate day) {
    return Objects.requireNonNull(calendar.holidays().get(day));
  }

  private static List<String> warnings(
      WorkingCalendar inUse,
      WorkingCalendar next,
      List<Holiday> added,
      List<Holiday> removed,
      LocalDate today) {
    List<String> warnings = new ArrayList<>();
    if (next.lastYear() < inUse.lastYear()) {
      warnings.add(
          "This list ends with %s, the one in use with %s. Later dates could no longer be worked out."
              .formatted(next.lastYear(), inUse.lastYear()));
    }
    if (next.firstYear() > inUse.firstYear()) {
      warnings.add(
          "This list begins with %s, the one in use with %s. Deadlines that began before %s keep"
                  .formatted(next.firstYear(), inUse.firstYear(), next.firstYear())
              + " their dates and are not counted anew.");
    }
    removed.stream()
        .filter(holiday -> holiday.date().isBefore(today) && next.covers(holiday.date()))
        .map(holiday -> inThePast(holiday, "is no bank holiday on this list"))
        .forEach(warnings::add);
    added.stream()
        .filter(holiday -> holiday.date().isBefore(today) && inUse.covers(holiday.date()))
        .map(holiday -> inThePast(holiday, "is a bank holiday on this list only"))
        .forEach(warnings::add);
    return List.copyOf(warnings);
  }

  private static String inThePast(Holiday holiday, String what) {
    return "%s (%s) %s. It has passed: deadlines that ran over it would be judged anew."
        .formatted(London.day(holiday.date()), holiday.name(), what);
  }
}
