package redress.tasks.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a date from its three inputs. */
final class DateAnswer {

  private static final Pattern ONE_OR_TWO_DIGITS = Pattern.compile("\\d{1,2}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  private final Component component;
  private final RawAnswers raw;

  private DateAnswer(Component component, RawAnswers raw) {
    this.component = component;
    this.raw = raw;
  }

  static FieldAnswer read(Component component, RawAnswers raw, LocalDate today) {
    return new DateAnswer(component, raw).read(today);
  }

  private FieldAnswer read(LocalDate today) {
    var missing = Field.DATE_PARTS.stream().filter(part -> entered(part).isEmpty()).toList();
    if (missing.size() == Field.DATE_PARTS.size()) {
      return component.validate().required()
          ? wrongAt("day", Wording.missing(component))
          : FieldAnswer.of(null);
    }
    if (!missing.isEmpty()) {
      return wrongAt(missing.getFirst(), Wording.mustInclude(component, aPart(missing)));
    }
    if (ONE_OR_TWO_DIGITS.matcher(entered("year")).matches()) {
      return wrongAt("year", "Year must include 4 numbers");
    }
    return isWritten() ? judged(today) : notReal();
  }

  private FieldAnswer judged(LocalDate today) {
    LocalDate date;
    try {
      date = LocalDate.of(number("year"), number("month"), number("day"));
    } catch (DateTimeException e) {
      return notReal();
    }
    if (component.disallowPassedDates() && date.isBefore(today)) {
      return wrongAt("day", Wording.mustBe(component, "today or in the future"));
    }
    if ("true".equals(component.property("past")) && date.isAfter(today)) {
      return wrongAt("day", Wording.mustBe(component, "today or in the past"));
    }
    return FieldAnswer.of(date);
  }

  private boolean isWritten() {
    return ONE_OR_TWO_DIGITS.matcher(entered("day")).matches()
        && ONE_OR_TWO_DIGITS.matcher(entered("month")).matches()
        && FOUR_DIGITS.matcher(entered("year")).matches();
  }

  private FieldAnswer notReal() {
    return wrongAt("day", Wording.mustBe(component, "a real date"));
  }

  private FieldAnswer wrongAt(String part, String sentence) {
    return FieldAnswer.wrongAt(component, component.name() + "-" + part, sentence);
  }

  private String entered(String part) {
    return raw.first(component.name() + "-" + part);
  }

  private int number(String part) {
    return Integer.parseInt(entered(part));
  }

  private static String aPart(List<String> parts) {
    return "a " + String.join(" and ", parts);
  }
}
