package redress.tasks.forms;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** The sentences about what is wrong with an answer, as GOV.UK words them. */
final class Wording {

  private Wording() {}

  static String missing(Component component) {
    var own = component.property("errorRequired");
    if (own != null) {
      return own;
    }
    return (component.type().isChosen() ? "Select " : "Enter ") + lowerFirst(subject(component));
  }

  static String mustBe(Component component, String what) {
    return subject(component) + " must be " + what;
  }

  static String mustInclude(Component component, String what) {
    return subject(component) + " must include " + what;
  }

  static String mustMatch(Component component) {
    return Objects.requireNonNullElseGet(
        component.property("errorPattern"),
        () -> "Enter " + lowerFirst(subject(component)) + " in the correct format");
  }

  static String notOffered(Component component) {
    return "Select an answer from the list for: " + component.title();
  }

  static String number(BigDecimal number) {
    return String.format(Locale.UK, "%,d", number.toBigInteger())
        + (number.stripTrailingZeros().scale() > 0
            ? number.remainder(BigDecimal.ONE).abs().toPlainString().substring(1)
            : "");
  }

  private static String subject(Component component) {
    var own = component.property("subject");
    return own == null ? component.title().replaceAll("[?.:]+$", "") : own;
  }

  private static String lowerFirst(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
