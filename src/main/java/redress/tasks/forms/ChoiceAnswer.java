package redress.tasks.forms;

import org.jspecify.annotations.Nullable;

/** Reads what was chosen. What the form does not offer cannot be chosen. */
final class ChoiceAnswer {

  private ChoiceAnswer() {}

  static FieldAnswer one(Component component, RawAnswers raw) {
    var chosen = raw.first(component.name());
    if (chosen.isEmpty()) {
      return missing(component, null);
    }
    return component.offers(chosen) && raw.all(component.name()).size() == 1
        ? FieldAnswer.of(chosen)
        : FieldAnswer.wrong(component, Wording.notOffered(component));
  }

  static FieldAnswer several(Component component, RawAnswers raw) {
    var chosen = raw.all(component.name()).stream().distinct().toList();
    if (chosen.isEmpty()) {
      return missing(component, null);
    }
    return chosen.stream().allMatch(component::offers)
        ? FieldAnswer.of(chosen)
        : FieldAnswer.wrong(component, Wording.notOffered(component));
  }

  static FieldAnswer ticked(Component component, RawAnswers raw) {
    return raw.first(component.name()).equals("true")
        ? FieldAnswer.of(true)
        : missing(component, false);
  }

  private static FieldAnswer missing(Component component, @Nullable Object value) {
    return component.validate().required()
        ? FieldAnswer.wrong(component, Wording.missing(component))
        : FieldAnswer.of(value);
  }
}
