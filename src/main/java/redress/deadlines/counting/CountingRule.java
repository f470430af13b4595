package redress.deadlines.counting;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why a date cannot be worked out, or a bank-holiday list cannot be used. */
public enum CountingRule implements Rule {
  BEYOND_THE_CALENDAR(
      "%s is outside the years whose bank holidays are known (%s to %s). An administrator must load"
          + " the newer list from GOV.UK before this date can be worked out.",
      null),
  CALENDAR_NOT_USABLE("The bank-holiday list of England and Wales cannot be used: %s.", "list");

  private final String sentence;
  private final @Nullable String field;

  CountingRule(String sentence, @Nullable String field) {
    this.sentence = sentence;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return Kind.UNACCEPTABLE;
  }

  @Override
  public @Nullable String field() {
    return field;
  }
}
