package redress.deadlines;

import java.util.Locale;

/**
 * How often a step of a rule's ladder was acted on within some time.
 *
 * @param rule the rule's code
 * @param ruleName what must be done, in plain words
 * @param step names the step on its ladder, for example {@code OVERDUE 5 after}
 */
public record Fired(String rule, String ruleName, String step, int times) {

  /** The step as people read it, for example {@code Overdue, 5 after}. */
  public String words() {
    int space = step.indexOf(' ');
    return step.charAt(0)
        + step.substring(1, space).toLowerCase(Locale.ROOT)
        + ","
        + step.substring(space);
  }
}
