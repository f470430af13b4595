package redress.cases;

import java.time.Clock;
import org.springframework.stereotype.Component;
import redress.engine.Job;
import redress.shared.CaseId;

/** What a victim's journey asks of cases: one method per service task, each safe to ask twice. */
@Component
class CaseJobs {

  private final Cases cases;
  private final Clock clock;

  CaseJobs(Cases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Job("cases.closeCase")
  void closeCase(CaseId caseId) {
    cases.close(caseId, clock.instant());
  }

  @Job("cases.closeWithdrawnCase")
  void closeWithdrawnCase(CaseId caseId) {
    cases.close(caseId, clock.instant());
  }
}
