package redress.standalone;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why the time machine says no. */
enum TimeMachineRule implements Rule {
  NOT_FOR_YOU(Kind.FORBIDDEN, null, "Only supervisors and administrators may move the clocks."),
  ONLY_FORWARD(
      Kind.UNACCEPTABLE, "amount", "The clocks only move forward: give a whole number above 0."),
  NOT_BACK(Kind.UNACCEPTABLE, "date", "The clocks only move forward: choose a day after today."),
  TOO_FAR(Kind.UNACCEPTABLE, "amount", "The clocks move at most %s days at a time."),
  NO_SUCH_DAY(Kind.UNACCEPTABLE, "date", "Enter a real date, for example 24 11 2026."),
  ENGINE_SILENT(
      Kind.CONFLICT,
      null,
      "The engine does not answer, so the clocks were not moved. Try again when it is back.");

  private final Kind kind;
  private final @Nullable String field;
  private final String sentence;

  TimeMachineRule(Kind kind, @Nullable String field, String sentence) {
    this.kind = kind;
    this.field = field;
    this.sentence = sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable String field() {
    return field;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
