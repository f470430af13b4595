package redress.deadlines;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.deadlines.KeepTime.Pending;

/**
 * The second guard: acts on rungs the journeys did not wake for. Each case is a transaction of its
 * own, so one that fails holds up nobody.
 */
@Component
class ClockSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ClockSweep.class);
  private static final int AT_ONCE = 500;

  private final Deadlines deadlines;

  ClockSweep(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Fails after the last case where one has failed; that one is tried again with the next sweep.
   */
  void sweep(Instant now) {
    int failed = 0;
    List<Pending> pending = deadlines.pending(now, null, AT_ONCE);
    while (!pending.isEmpty()) {
      for (Pending next : pending) {
        failed += actedOn(next, now) ? 0 : 1;
      }
      pending = deadlines.pending(now, pending.getLast(), AT_ONCE);
    }
    if (failed > 0) {
      throw new IllegalStateException("Rungs of %d cases could not be acted on".formatted(failed));
    }
  }

  private boolean actedOn(Pending pending, Instant now) {
    try {
      deadlines.sweep(pending.caseId(), now);
      return true;
    } catch (RuntimeException failure) {
      LOG.error("The rungs of case {} could not be acted on", pending.caseId(), failure);
      return false;
    }
  }
}
