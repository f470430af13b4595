package redress.deadlines;

import java.time.Instant;
import java.util.UUID;

/** What happens to a clock. A clock's whole state follows from these, in order. */
sealed interface ClockEvent {

  /** When it took effect. */
  Instant at();

  /**
   * @param ruleId the version of the rule it counts by
   */
  record Started(Instant at, UUID ruleId, Basis basis) implements ClockEvent {}

  /** What was due was done. */
  record Met(Instant at) implements ClockEvent {}

  /** It no longer needs to be met. */
  record Waived(Instant at, String reason) implements ClockEvent {}
}
