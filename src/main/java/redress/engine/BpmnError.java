package redress.engine;

import java.io.Serial;

/**
 * An outcome drawn in the diagram as an error. Thrown by a job's method after its service returned.
 */
public final class BpmnError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  private BpmnError(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /** An error with the code drawn in the diagram. */
  public static BpmnError bpmnError(String code) {
    return new BpmnError(code);
  }

  public String code() {
    return code;
  }
}
