package redress.triage;

import java.time.Clock;
import org.springframework.stereotype.Component;
import redress.engine.Job;
import redress.shared.CaseId;

/** What a victim's journey asks of triage: one method per service task, each safe to ask twice. */
@Component
class TriageJobs {

  private final Triage triage;
  private final Clock clock;

  TriageJobs(Triage triage, Clock clock) {
    this.triage = triage;
    this.clock = clock;
  }

  @Job("triage.assessPriority")
  void assessPriority(CaseId caseId) {
    triage.assessPriority(caseId, clock.instant());
  }
}
