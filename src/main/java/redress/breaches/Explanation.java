package redress.breaches;

import static redress.breaches.BreachRule.ACTION_TOO_LONG;
import static redress.breaches.BreachRule.CAUSE_MISSING;
import static redress.breaches.BreachRule.LEARNING_MISSING;
import static redress.breaches.BreachRule.LEARNING_TOO_LONG;
import static redress.breaches.BreachRule.WHAT_HAPPENED_MISSING;
import static redress.breaches.BreachRule.WHAT_HAPPENED_TOO_LONG;
import static redress.shared.RuleBroken.require;

import org.jspecify.annotations.Nullable;
import redress.shared.RuleBroken;

/**
 * Why a deadline was missed, and what follows from it.
 *
 * @param action what is being done about it; null where nothing is
 */
record Explanation(Cause cause, String whatHappened, String learning, @Nullable String action) {

  private static final int LONGEST = 2_000;

  /** What was entered, trimmed; refused where something is missing or too long. */
  static Explanation of(
      @Nullable Cause cause,
      @Nullable String whatHappened,
      @Nullable String learning,
      @Nullable String action) {
    if (cause == null) {
      throw new RuleBroken(CAUSE_MISSING);
    }
    String happened = trimmed(whatHappened);
    require(!happened.isEmpty(), WHAT_HAPPENED_MISSING);
    require(happened.length() <= LONGEST, WHAT_HAPPENED_TOO_LONG);
    String learnt = trimmed(learning);
    require(!learnt.isEmpty(), LEARNING_MISSING);
    require(learnt.length() <= LONGEST, LEARNING_TOO_LONG);
    String done = trimmed(action);
    require(done.length() <= LONGEST, ACTION_TOO_LONG);
    return new Explanation(cause, happened, learnt, done.isEmpty() ? null : done);
  }

  private static String trimmed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
