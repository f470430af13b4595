package redress.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link StandaloneProblem} as its sentence, without a stack trace. */
class StandaloneProblemAnalyzer extends AbstractFailureAnalyzer<StandaloneProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, StandaloneProblem problem) {
    return new FailureAnalysis(problem.getMessage(), null, problem);
  }
}
