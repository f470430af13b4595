package redress.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.rules.Basis;

/** What happens to a clock. A clock's whole state follows from these. */
sealed interface ClockEvent {

  /** When it took effect. */
  Instant at();

  /** What the ledger calls it. */
  default String kind() {
    return switch (this) {
      case Started started -> "STARTED";
      case Suspended suspended -> "SUSPENDED";
      case Resumed resumed -> "RESUMED";
      case Extended extended -> "EXTENDED";
      case Excluded excluded -> "EXCLUDED";
      case Rebased rebased -> "REBASED";
      case CalendarChanged changed -> "CALENDAR_CHANGED";
      case Met met -> "MET";
      case Waived waived -> "WAIVED";
      case Reopened reopened -> "REOPENED";
    };
  }

  /** Why, where a reason was asked for. */
  default @Nullable String reason() {
    return null;
  }

  /**
   * @param ruleId the version of the rule it counts by
   * @param agreed how many units were agreed for this clock; null where the rule's number counts
   * @param calendarId the calendar it is counted by; null where it was the first
   */
  record Started(
      Instant at, UUID ruleId, Basis basis, @Nullable Integer agreed, @Nullable UUID calendarId)
      implements ClockEvent {}

  /** Time stands still from here. */
  record Suspended(Instant at, String reason) implements ClockEvent {}

  /** Time goes on. */
  record Resumed(Instant at, String reason) implements ClockEvent {}

  /**
   * @param units how many more
   */
  record Extended(Instant at, int units, String reason) implements ClockEvent {}

  /**
   * A past period turned out not to count.
   *
   * @param at its first moment
   * @param until the first moment that counts again
   */
  record Excluded(Instant at, Instant until, String reason) implements ClockEvent {}

  /** Another of the rule's numbers counts. */
  record Rebased(Instant at, Basis basis, String reason) implements ClockEvent {}

  /** Another bank-holiday list counts. */
  record CalendarChanged(Instant at, UUID calendarId, String reason) implements ClockEvent {}

  /** What was due was done. */
  record Met(Instant at) implements ClockEvent {}

  /** It no longer needs to be met. */
  record Waived(Instant at, String reason) implements ClockEvent {}

  /** It had ended and runs again; the time between counts. */
  record Reopened(Instant at, String reason) implements ClockEvent {}
}
