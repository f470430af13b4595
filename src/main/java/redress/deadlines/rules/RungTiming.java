package redress.deadlines.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.deadlines.counting.DeadlinePolicy;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.Pauses;
import redress.deadlines.counting.WorkingCalendar;
import redress.shared.RuleBroken;

/**
 * When a rung falls, as written in the rules: {@code 1 before}, {@code 0 after}, {@code 75 % used}.
 *
 * @param amount in the rule's own unit, or per cent
 * @param measure what is counted
 */
public record RungTiming(int amount, Measure measure) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,3}) (before|after|% used)");

  /** What is counted. */
  public enum Measure {
    /** No more than so much is left. */
    BEFORE,
    /** The due moment has passed by so much. */
    AFTER,
    /** So many per cent of the time have passed. */
    USED
  }

  @JsonCreator
  static RungTiming of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A rung is set by 'n before', 'n after' or 'n % used', not by '" + text + "'");
    }
    String measure = matcher.group(2).replace("% ", "").toUpperCase(Locale.ROOT);
    return new RungTiming(Integer.parseInt(matcher.group(1)), Measure.valueOf(measure));
  }

  @JsonValue
  public String text() {
    return switch (measure) {
      case BEFORE -> amount + " before";
      case AFTER -> amount + " after";
      case USED -> amount + " % used";
    };
  }

  /**
   * The moment the rung falls, never before the clock began; empty where it falls after the due
   * date and beyond the calendar.
   */
  Optional<Instant> fallsAt(
      DeadlinePolicy policy, Instant began, Due due, Pauses pauses, WorkingCalendar calendar) {
    return falls(policy, began, due, pauses, calendar)
        .map(falls -> falls.isBefore(began) ? began : falls.truncatedTo(ChronoUnit.MILLIS));
  }

  private Optional<Instant> falls(
      DeadlinePolicy policy, Instant began, Due due, Pauses pauses, WorkingCalendar calendar) {
    return switch (measure) {
      case BEFORE -> Optional.of(policy.whenLeft(amount, due, pauses));
      case AFTER -> whenLate(policy, due, calendar);
      case USED -> Optional.of(policy.whenUsed(amount, began, due, pauses));
    };
  }

  private Optional<Instant> whenLate(DeadlinePolicy policy, Due due, WorkingCalendar calendar) {
    try {
      return Optional.of(policy.whenLateBy(amount, due.at(), calendar));
    } catch (RuleBroken beyondTheCalendar) {
      return Optional.empty();
    }
  }
}
