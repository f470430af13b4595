package redress.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, published in the transaction that made it happen. The case's
 * timeline is written from these.
 */
public interface CaseEvent {

  CaseId caseId();

  Instant at();

  /** Who did it; null where Redress itself did. */
  @Nullable UserId by();

  /** What happened, as one plain sentence for the timeline. */
  String sentence();
}
