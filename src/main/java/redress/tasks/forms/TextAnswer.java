package redress.tasks.forms;

import java.util.Objects;
import java.util.regex.Pattern;

/** Reads text: one line or several. */
final class TextAnswer {

  /** Where the form sets no greatest length. */
  private static final int LONGEST_LINE = 500;

  private static final int LONGEST_TEXT = 10_000;

  private TextAnswer() {}

  static FieldAnswer read(Component component, RawAnswers raw) {
    var text = raw.first(component.name());
    var validate = component.validate();
    if (text.isEmpty()) {
      return validate.required()
          ? FieldAnswer.wrong(component, Wording.missing(component))
          : FieldAnswer.of(null);
    }
    int length = text.codePointCount(0, text.length());
    int longest = longest(component);
    if (length > longest) {
      var most = String.format("%,d characters or less", longest);
      return FieldAnswer.wrong(component, Wording.mustBe(component, most));
    }
    var shortest = validate.minLength();
    if (shortest != null && length < shortest) {
      var least = String.format("%,d characters or more", shortest);
      return FieldAnswer.wrong(component, Wording.mustBe(component, least));
    }
    var pattern = validate.pattern();
    if (pattern != null && !Pattern.matches(pattern, text)) {
      return FieldAnswer.wrong(component, Wording.mustMatch(component));
    }
    return FieldAnswer.of(text);
  }

  private static int longest(Component component) {
    int unlessSet = component.type() == FieldType.TEXTAREA ? LONGEST_TEXT : LONGEST_LINE;
    return Objects.requireNonNullElse(component.validate().maxLength(), unlessSet);
  }
}
