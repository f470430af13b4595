package redress.tasks.forms;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, as the file has it.
 *
 * @param key what its answer is called; null for text and groups
 * @param description a hint below the label
 * @param subtype what is asked of a {@code datetime}: only {@code date} is known
 * @param decimalDigits of a number; 0 asks for a whole one
 * @param disallowPassedDates whether a date must be today or later
 * @param components what a group holds
 * @param properties what Camunda Forms has no word for: {@code subject} (how sentences call the
 *     field), {@code errorRequired}, {@code errorPattern}, {@code width}, {@code rows}, {@code
 *     inputMode}, {@code past} (a date must be today or earlier), {@code inline}
 */
record Component(
    FieldType type,
    @Nullable String key,
    @JsonAlias("dateLabel") @Nullable String label,
    @Nullable String text,
    @Nullable String description,
    @Nullable String subtype,
    @Nullable Integer decimalDigits,
    boolean disallowPassedDates,
    Validation validate,
    List<Option> values,
    @Nullable Conditional conditional,
    List<Component> components,
    Map<String, String> properties) {

  @SuppressWarnings("NullAway") // the file leaves out what it does not need
  Component {
    validate = validate == null ? Validation.NONE : validate;
    values = values == null ? List.of() : List.copyOf(values);
    components = components == null ? List.of() : List.copyOf(components);
    properties = properties == null ? Map.of() : Map.copyOf(properties);
  }

  /** The key of a component that is answered. */
  String name() {
    if (key == null) {
      throw new IllegalStateException("A " + type + " of the form has no key");
    }
    return key;
  }

  String title() {
    return label == null ? "" : label;
  }

  @Nullable String property(String name) {
    return properties.get(name);
  }

  boolean offers(String value) {
    return values.stream().anyMatch(option -> option.value().equals(value));
  }

  /** One of the answers to choose from. */
  record Option(String value, String label) {}

  /** When the component is hidden: a FEEL expression beginning with {@code =}. */
  record Conditional(@Nullable String hide) {}

  /** What an answer must be. Lengths in characters after trimming. */
  record Validation(
      boolean required,
      @Nullable Integer minLength,
      @Nullable Integer maxLength,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String pattern) {

    static final Validation NONE = new Validation(false, null, null, null, null, null);
  }
}
