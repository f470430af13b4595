package redress.tasks.forms;

import org.jspecify.annotations.Nullable;

/** What came of reading one field: its typed answer, or what is wrong with it. */
record FieldAnswer(@Nullable Object value, @Nullable FieldProblem problem) {

  static FieldAnswer of(@Nullable Object value) {
    return new FieldAnswer(value, null);
  }

  static FieldAnswer wrong(Component component, String sentence) {
    return wrongAt(component, component.name(), sentence);
  }

  static FieldAnswer wrongAt(Component component, String anchorId, String sentence) {
    return new FieldAnswer(null, new FieldProblem(component.name(), anchorId, sentence));
  }
}
