package redress.tasks.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number: an Integer where the form allows no decimals, a BigDecimal elsewhere. */
final class NumberAnswer {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal SMALLEST_WHOLE = BigDecimal.valueOf(Integer.MIN_VALUE);

  private NumberAnswer() {}

  static FieldAnswer read(Component component, RawAnswers raw) {
    var text = raw.first(component.name()).replace(",", "");
    if (text.isEmpty()) {
      return component.validate().required()
          ? FieldAnswer.wrong(component, Wording.missing(component))
          : FieldAnswer.of(null);
    }
    if (!NUMBER.matcher(text).matches()) {
      return FieldAnswer.wrong(component, Wording.mustBe(component, "a number"));
    }
    var number = new BigDecimal(text);
    boolean whole = Integer.valueOf(0).equals(component.decimalDigits());
    if (whole && number.stripTrailingZeros().scale() > 0) {
      return FieldAnswer.wrong(component, Wording.mustBe(component, "a whole number"));
    }
    var least = orElse(component.validate().min(), whole ? SMALLEST_WHOLE : null);
    var most = orElse(component.validate().max(), whole ? LARGEST_WHOLE : null);
    boolean tooSmall = least != null && number.compareTo(least) < 0;
    boolean tooLarge = most != null && number.compareTo(most) > 0;
    if (tooSmall || tooLarge) {
      return FieldAnswer.wrong(component, Wording.mustBe(component, range(least, most)));
    }
    return FieldAnswer.of(whole ? (Object) number.intValueExact() : number);
  }

  private static @Nullable BigDecimal orElse(@Nullable BigDecimal set, @Nullable BigDecimal unset) {
    return set == null ? unset : set;
  }

  private static String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least != null && most != null) {
      return "between %s and %s".formatted(Wording.number(least), Wording.number(most));
    }
    return least != null
        ? Wording.number(least) + " or more"
        : most != null ? Wording.number(most) + " or less" : "a number";
  }
}
