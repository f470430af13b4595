package redress.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.Pauses;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.RuleVersion;
import redress.shared.RuleBroken;

/**
 * When something would be due, and why then.
 *
 * @param version which version of the rule
 * @param number how many units
 * @param other the due date by the other way of counting days; null where there is none
 */
public record Preview(
    ClockView.RuleSays rule,
    int version,
    int number,
    Due due,
    ClockView.@Nullable Alternative other) {

  static Preview of(
      RuleVersion version,
      Basis basis,
      @Nullable Integer agreed,
      Instant from,
      Pauses pauses,
      WorkingCalendar calendar) {
    RuleDefinition says = version.says();
    int number = says.number(basis, agreed);
    return new Preview(
        ClockView.RuleSays.of(says),
        version.version(),
        number,
        says.policy(basis, agreed).dueAfter(from, pauses, calendar),
        otherUnit(says.kind())
            .map(unit -> new ClockView.Alternative(unit, due(unit, number, from, pauses, calendar)))
            .orElse(null));
  }

  private static Optional<DeadlineKind> otherUnit(DeadlineKind official) {
    return switch (official) {
      case WORKING_DAYS -> Optional.of(DeadlineKind.CALENDAR_DAYS);
      case CALENDAR_DAYS -> Optional.of(DeadlineKind.WORKING_DAYS);
      case CLOCK_HOURS, CALENDAR_MONTHS -> Optional.empty();
    };
  }

  private static @Nullable Due due(
      DeadlineKind unit, int number, Instant from, Pauses pauses, WorkingCalendar calendar) {
    try {
      return unit.of(number).dueAfter(from, pauses, calendar);
    } catch (RuleBroken beyondTheCalendar) {
      return null;
    }
  }
}
