package redress.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import redress.shared.Rule;
import redress.shared.RuleBroken;

/** A day as it was entered: three numbers, each perhaps nothing. */
record EnteredDay(@Nullable String day, @Nullable String month, @Nullable String year) {

  /** The day, or the refusal given. */
  LocalDate orRefuse(Rule refusal) {
    try {
      return LocalDate.of(number(year), number(month), number(day));
    } catch (DateTimeException | NumberFormatException noSuchDay) {
      throw new RuleBroken(refusal);
    }
  }

  private static int number(@Nullable String text) {
    return Integer.parseInt(text == null ? "" : text.strip());
  }
}
