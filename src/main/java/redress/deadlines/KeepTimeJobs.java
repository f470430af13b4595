package redress.deadlines;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import redress.engine.Job;
import redress.engine.JobContext;
import redress.shared.CaseId;

/** What <i>Keep time</i>, the same in every journey, asks of the clocks. Safe to ask twice. */
@Component
class KeepTimeJobs {

  private final Deadlines deadlines;
  private final Clock clock;

  KeepTimeJobs(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Job("deadlines.wake")
  Waking wake(CaseId caseId, Instant wakeAt, JobContext job) {
    return deadlines.wake(caseId, wakeAt, job.jobKey(), clock.instant());
  }
}
