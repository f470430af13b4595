package redress.intake;

import java.time.Instant;
import java.util.UUID;

/** One record as received, waiting to be decided. */
record Arrival(UUID id, int lineNo, String raw, Instant receivedAt) {}
