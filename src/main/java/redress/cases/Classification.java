package redress.cases;

import org.jspecify.annotations.Nullable;
import redress.deadlines.Basis;

/**
 * How urgent a case is and which rights the victim has.
 *
 * @param priority from 1, urgent, to 4, low
 * @param priorityReason why, as a sentence; null until decided
 * @param basis standard or enhanced rights under the Victims' Code
 * @param basisReason why, as a sentence; null until decided
 */
public record Classification(
    int priority, @Nullable String priorityReason, Basis basis, @Nullable String basisReason) {}
