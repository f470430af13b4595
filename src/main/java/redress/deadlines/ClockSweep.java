package redress.deadlines;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.deadlines.KeepTime.Pending;

/**
 * The second guard: acts on steps the journeys did not wake for. Many cases are one transaction,
 * for many fall due at the same minute; where one of them fails, each of them is tried by itself,
 * so one that fails holds up nobody.
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
    Pending last = null;
    List<Pending> batch;
    do {
      List<Pending> expected = deadlines.pending(last, AT_ONCE, now);
      batch = expected;
      try {
        batch = deadlines.sweep(last, AT_ONCE, now);
      } catch (RuntimeException failure) {
        LOG.warn("A batch of {} cases is looked at one by one", expected.size(), failure);
        failed += oneByOne(expected, now);
      }
      last = batch.isEmpty() ? last : batch.getLast();
    } while (!batch.isEmpty());
    if (failed > 0) {
      throw new IllegalStateException("Rungs of %d cases could not be acted on".formatted(failed));
    }
  }

  /** Answers how many failed. */
  private int oneByOne(List<Pending> cases, Instant now) {
    return (int) cases.stream().filter(each -> !actedOn(each, now)).count();
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
