package redress.deadlines.rules;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why there is no rule for a deadline, or a version of one cannot be added. */
public enum RulesRule implements Rule {
  UNKNOWN_RULE("There is no rule %s.", Kind.UNKNOWN, null),
  NO_RULE_IN_FORCE("There is no rule %s in force on %s.", Kind.UNACCEPTABLE, "rule"),
  VERSION_OVERLAPS(
      "Version %s of this rule takes effect on %s. A newer version must take effect later than"
          + " that.",
      Kind.UNACCEPTABLE, "effectiveFrom");

  private final String sentence;
  private final Kind kind;
  private final @Nullable String field;

  RulesRule(String sentence, Kind kind, @Nullable String field) {
    this.sentence = sentence;
    this.kind = kind;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable String field() {
    return field;
  }
}
