package redress.standalone;

import java.io.Serial;
import org.springframework.boot.ExitCodeGenerator;

/** Why Redress cannot start here, as one sentence for the person who started it. */
public final class StandaloneProblem extends RuntimeException implements ExitCodeGenerator {

  @Serial private static final long serialVersionUID = 1L;

  StandaloneProblem(String sentence) {
    super(sentence);
  }

  StandaloneProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}
