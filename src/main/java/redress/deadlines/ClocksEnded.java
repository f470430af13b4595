package redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Clocks were met or waived. Published in the transaction that writes so down.
 *
 * @param clockIds the clocks, in no order
 * @param at when it was written down
 */
public record ClocksEnded(List<UUID> clockIds, Instant at) {}
