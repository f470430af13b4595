package redress.deadlines;

import redress.shared.Rule;

/** Why a deadline cannot be computed or changed. */
public enum DeadlineRule implements Rule {
  BEYOND_THE_CALENDAR(
      "%s is outside the years whose bank holidays are known (%s to %s). An administrator must load"
          + " the newer list from GOV.UK before this date can be worked out.",
      Kind.UNACCEPTABLE),
  CALENDAR_NOT_USABLE(
      "The bank-holiday list of England and Wales cannot be used: %s.", Kind.UNACCEPTABLE),
  NO_RULE_IN_FORCE("There is no rule %s in force on %s.", Kind.UNACCEPTABLE),
  WAIVER_NEEDS_A_REASON("Enter why this deadline no longer has to be met.", Kind.UNACCEPTABLE) {
    @Override
    public String field() {
      return "reason";
    }
  };

  private final String sentence;
  private final Kind kind;

  DeadlineRule(String sentence, Kind kind) {
    this.sentence = sentence;
    this.kind = kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
