package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's timeline.
 *
 * @param kind the name of the event it was written from
 * @param by the name of who did it; null where Redress did
 */
public record TimelineEntry(Instant at, String kind, String sentence, @Nullable String by) {}
