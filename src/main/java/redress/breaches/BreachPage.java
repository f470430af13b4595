package redress.breaches;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the register and what it may be narrowed to.
 *
 * @param next the last entry of this page, to go on from; null on the last page
 * @param counts how many there are in each state, whichever is shown
 * @param rules the rules that were ever missed: their names by code
 * @param months the months from the first entry to the last, the latest first
 */
public record BreachPage(
    List<BreachLine> lines,
    @Nullable BreachId next,
    Map<BreachState, Long> counts,
    Map<String, String> rules,
    List<YearMonth> months) {

  public long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
