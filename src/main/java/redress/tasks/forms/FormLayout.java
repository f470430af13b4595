package redress.tasks.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays a form out with what was entered and what is wrong with it. */
record FormLayout(RawAnswers raw, List<FieldProblem> problems) {

  List<Part> partsOf(List<Component> components) {
    return components.stream().map(this::partOf).toList();
  }

  private Part partOf(Component component) {
    return new Part(component, raw, problemOf(component), partsOf(component.components()));
  }

  private @Nullable FieldProblem problemOf(Component component) {
    return problems.stream()
        .filter(problem -> problem.fieldKey().equals(component.key()))
        .findFirst()
        .orElse(null);
  }
}
