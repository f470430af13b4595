package redress.deadlines;

import java.util.List;

/**
 * The steps clocks have reached, told together: many fall at the same minute. What a listener does
 * happens in the transaction that writes them down, so exactly once for each.
 */
public record RungsReached(List<RungReached> rungs) {

  public RungsReached {
    rungs = List.copyOf(rungs);
  }
}
