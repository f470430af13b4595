package redress.cases;

import org.jspecify.annotations.Nullable;
import redress.deadlines.rules.Basis;

/**
 * How urgent a case is and which rights the victim has.
 *
 * @param priority from 1, urgent, to 4, low
 * @param priorityReason why, as a sentence; null until decided
 * @param basis standard or enhanced rights under the Victims' Code
 * @param basisReason why, as a sentence; null until decided
 */
public record Classification(
    int priority, @Nullable String priorityReason, Basis basis, @Nullable String basisReason) {

  /** Which rights, and why: for the ledgers of the clocks they move. */
  String rights() {
    String rights = basis == Basis.ENHANCED ? "Enhanced rights" : "Standard rights";
    return basisReason == null ? rights : rights + ": " + basisReason;
  }
}
