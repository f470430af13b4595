package redress.deadlines;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a rung falls, as written in the rules: {@code 1 before}, {@code 0 after}, {@code 75 % used}.
 *
 * @param amount in the rule's own unit, or per cent
 * @param measure what is counted
 */
record RungTiming(int amount, Measure measure) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,3}) (before|after|% used)");

  enum Measure {
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
  String text() {
    return switch (measure) {
      case BEFORE -> amount + " before";
      case AFTER -> amount + " after";
      case USED -> amount + " % used";
    };
  }

  /** The moment the rung falls; never before the clock began. */
  Instant fallsAt(DeadlinePolicy policy, Instant began, Instant dueAt, WorkingCalendar calendar) {
    Instant falls =
        switch (measure) {
          case BEFORE -> policy.whenLeft(amount, dueAt, calendar);
          case AFTER -> policy.whenLateBy(amount, dueAt, calendar);
          case USED ->
              began.plus(Duration.between(began, dueAt).multipliedBy(amount).dividedBy(100));
        };
    return falls.isBefore(began) ? began : falls.truncatedTo(ChronoUnit.MILLIS);
  }
}
