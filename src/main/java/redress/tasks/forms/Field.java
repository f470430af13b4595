package redress.tasks.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component that is answered.
 *
 * @param hiddenWhen its own condition and those of the groups around it
 */
record Field(Component component, List<HideCondition> hiddenWhen) {

  static final List<String> DATE_PARTS = List.of("day", "month", "year");

  String key() {
    return component.name();
  }

  boolean isHidden(Map<String, Object> answers) {
    return hiddenWhen.stream().anyMatch(condition -> condition.holds(answers));
  }

  /** The typed answer of a field that was not answered, or not asked. */
  @Nullable Object unanswered() {
    return component.type() == FieldType.CHECKLIST ? List.of() : null;
  }

  /** The names its inputs are posted under. */
  List<String> inputNames() {
    return component.type() == FieldType.DATETIME
        ? DATE_PARTS.stream().map(part -> key() + "-" + part).toList()
        : List.of(key());
  }
}
