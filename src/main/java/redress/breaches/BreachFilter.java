package redress.breaches;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the register to show; null wherever it does not matter.
 *
 * @param state how far they have come
 * @param rule the code of the rule
 * @param month the month in which they were due
 */
public record BreachFilter(
    @Nullable BreachState state, @Nullable String rule, @Nullable YearMonth month) {

  BreachFilter in(@Nullable BreachState other) {
    return new BreachFilter(other, rule, month);
  }
}
