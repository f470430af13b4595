package redress.engine;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares our open work with the engine's, a part at a time. The engine does not announce a
 * cancelled task; where it no longer knows a job, the work is withdrawn from the list.
 */
@Component
class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final int AT_ONCE = 200;

  private final HumanWork humanWork;
  private final StuckWork stuck;
  private final JobPostponer postponer;
  private final EngineProperties properties;

  Reconciler(
      HumanWork humanWork, StuckWork stuck, JobPostponer postponer, EngineProperties properties) {
    this.humanWork = humanWork;
    this.stuck = stuck;
    this.postponer = postponer;
    this.properties = properties;
  }

  void compare(Instant now) {
    Instant since = now.minus(properties.compareAfter());
    for (long jobKey : humanWork.jobKeysNotComparedSince(since, AT_ONCE, now)) {
      if (postponer.offerAgain(jobKey, JobPostponer.FAR_AWAY) == JobPostponer.Answer.UNKNOWN) {
        LOG.info("The engine no longer knows job {}: its work is withdrawn", jobKey);
        humanWork.gone(jobKey, now);
      }
    }
    for (long jobKey : stuck.jobsQuietSince(since)) {
      if (postponer.offerAgain(jobKey, BackOff.after(1)) == JobPostponer.Answer.UNKNOWN) {
        stuck.resolved(StuckWork.Kind.JOB, String.valueOf(jobKey));
      }
    }
  }
}
