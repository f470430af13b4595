package redress.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * One page of cases.
 *
 * @param next the cursor of the next page; null where this is the last
 * @param count how many there are in all, counted up to {@link #COUNTED_TO}
 */
public record CasePage(List<Line> lines, @Nullable String next, int count) {

  /** Counting stops here: a list says "500 or more". */
  public static final int COUNTED_TO = 500;

  /** One case in a list. */
  public record Line(
      CaseId id,
      String reference,
      String displayName,
      @Nullable String crimeNumber,
      Stage stage,
      boolean open,
      int priority,
      Instant reportedAt,
      @Nullable String nextDeadline,
      @Nullable Instant nextDueAt) {}
}
