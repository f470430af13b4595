package redress.deadlines.rules;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why there is no rule for a deadline, or a version of one cannot be added. */
public enum RulesRule implements Rule {
  NO_RULE_IN_FORCE("There is no rule %s in force on %s.", "rule"),
  VERSION_OVERLAPS(
      "Version %s of this rule takes effect on %s. A newer version must take effect later than"
          + " that.",
      "effectiveFrom");

  private final String sentence;
  private final @Nullable String field;

  RulesRule(String sentence, @Nullable String field) {
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
