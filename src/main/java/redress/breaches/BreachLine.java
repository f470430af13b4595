package redress.breaches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is listed: the case's reference, nothing of the person.
 *
 * @param reference the case's; null where the case has none
 * @param cause null until it is explained
 * @param signedOffAt null until it is
 */
public record BreachLine(
    BreachId id,
    @Nullable String reference,
    String rule,
    String what,
    Instant dueAt,
    Instant enteredAt,
    BreachState state,
    @Nullable Cause cause,
    @Nullable Instant explainedAt,
    @Nullable Instant signedOffAt) {}
