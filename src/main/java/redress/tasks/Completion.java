package redress.tasks;

import java.util.List;
import redress.tasks.forms.FieldProblem;

/** What came of handing in a task. */
public sealed interface Completion {

  /** It is done, and the journey goes on. */
  record Done(String title) implements Completion {}

  /** Its answers cannot be taken yet; nothing was changed. */
  record Incomplete(List<FieldProblem> problems) implements Completion {}
}
