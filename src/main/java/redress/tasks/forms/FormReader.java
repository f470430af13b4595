package redress.tasks.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads fields from top to bottom. A hidden one is neither judged nor kept. */
final class FormReader {

  private FormReader() {}

  static Reading read(List<Field> fields, RawAnswers raw, LocalDate today) {
    Map<String, Object> answers = new LinkedHashMap<>();
    fields.forEach(field -> answers.put(field.key(), field.unanswered()));
    var problems = new ArrayList<FieldProblem>();
    for (var field : fields) {
      if (!field.isHidden(answers)) {
        var answer = answerOf(field.component(), raw, today);
        if (answer.problem() != null) {
          problems.add(answer.problem());
        } else if (answer.value() != null) {
          answers.put(field.key(), answer.value());
        }
      }
    }
    return new Reading(answers, List.copyOf(problems));
  }

  private static FieldAnswer answerOf(Component component, RawAnswers raw, LocalDate today) {
    return switch (component.type()) {
      case TEXTFIELD, TEXTAREA -> TextAnswer.read(component, raw);
      case NUMBER -> NumberAnswer.read(component, raw);
      case SELECT, RADIO -> ChoiceAnswer.one(component, raw);
      case CHECKLIST -> ChoiceAnswer.several(component, raw);
      case CHECKBOX -> ChoiceAnswer.ticked(component, raw);
      case DATETIME -> DateAnswer.read(component, raw, today);
      case TEXT, GROUP -> throw new IllegalStateException("Nobody answers a " + component.type());
    };
  }
}
