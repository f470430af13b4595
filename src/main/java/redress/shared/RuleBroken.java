package redress.shared;

import java.io.Serial;
import java.util.List;

/** The caller asked for what a rule forbids. Its message may be shown to a person. */
public final class RuleBroken extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final transient List<Object> details;

  /**
   * @param details fill the {@code %s} places of the rule's sentence, in order
   */
  public RuleBroken(Rule rule, Object... details) {
    super(String.format(rule.sentence(), details));
    this.rule = rule;
    this.details = List.of(details);
  }

  public Rule rule() {
    return rule;
  }

  public List<Object> details() {
    return details;
  }

  /** Refuses with the rule's sentence unless the condition holds. */
  public static void require(boolean holds, Rule rule, Object... details) {
    if (!holds) {
      throw new RuleBroken(rule, details);
    }
  }
}
