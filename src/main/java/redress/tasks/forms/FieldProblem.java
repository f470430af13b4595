package redress.tasks.forms;

/**
 * What is wrong with one answer.
 *
 * @param fieldKey the key of the field; empty where the whole form is meant
 * @param anchorId the id of the input to go to; empty where there is none
 * @param sentence what to do about it
 */
public record FieldProblem(String fieldKey, String anchorId, String sentence) {

  /** A problem of the form as a whole. */
  public static FieldProblem ofForm(String sentence) {
    return new FieldProblem("", "", sentence);
  }

  /** Whether there is an input to go to. */
  public boolean isLinked() {
    return !anchorId.isEmpty();
  }
}
