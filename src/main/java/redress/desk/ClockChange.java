package redress.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import redress.deadlines.ClockState;
import redress.deadlines.ClockView;

/** What a supervisor may do to a deadline, and what the page asks for it. */
enum ClockChange {
  SUSPEND(
      "Suspend",
      "Time stands still from the day you enter. That day is not counted.",
      "suspended",
      Asks.DAY),
  RESUME(
      "Resume", "Time goes on from the day you enter. That day is counted.", "resumed", Asks.DAY),
  EXTEND("Extend", "The due date moves by what you add.", "extended", Asks.UNITS),
  LEAVE_OUT(
      "Leave out a period",
      "The days from the first up to, not including, the last do not count.",
      "counted anew without that period",
      Asks.PERIOD),
  MEET("Record that it was done", "The day on which it was done.", "recorded as done", Asks.DAY),
  WAIVE(
      "Record that it is no longer needed",
      "The deadline ends without having been met.",
      "ended",
      Asks.REASON),
  REOPEN(
      "Reopen",
      "The deadline runs again. The time since it ended counts.",
      "running again",
      Asks.REASON);

  private final String title;
  private final String explanation;
  private final String outcome;
  private final Asks asks;

  ClockChange(String title, String explanation, String outcome, Asks asks) {
    this.title = title;
    this.explanation = explanation;
    this.outcome = outcome;
    this.asks = asks;
  }

  /** What the page asks for, beside the reason. */
  enum Asks {
    DAY,
    PERIOD,
    UNITS,
    REASON
  }

  /** As it stands in the page's address. */
  static Optional<ClockChange> at(String path) {
    return Arrays.stream(values()).filter(change -> change.path().equals(path)).findFirst();
  }

  /** For example {@code leave-out}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }

  /** What the deadline is afterwards. */
  public String outcome() {
    return outcome;
  }

  public Asks asks() {
    return asks;
  }

  /** Whether a reason is asked for: not where something was simply done. */
  public boolean needsReason() {
    return this != MEET;
  }

  /** Whether it can be done to a deadline that stands so. */
  boolean suits(ClockView clock) {
    return switch (this) {
      case SUSPEND -> clock.state() == ClockState.RUNNING && clock.rule().suspendable();
      case RESUME -> clock.state() == ClockState.SUSPENDED;
      case EXTEND -> clock.state().isOpen() && clock.extendableBy() > 0;
      case LEAVE_OUT, MEET, WAIVE -> clock.state().isOpen();
      case REOPEN -> !clock.state().isOpen();
    };
  }
}
