package redress.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.shared.RuleBroken;

/**
 * Counts open clocks anew when another bank-holiday list comes into use, some cases at a time; cut
 * short, it goes on where it was. A date the new list cannot reach stays as it was and is said.
 */
@Component
class Reprojection {

  private static final Logger LOG = LoggerFactory.getLogger(Reprojection.class);
  private static final int AT_ONCE = 500;

  private final Deadlines deadlines;

  Reprojection(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Until every open clock is counted by the list in use. */
  void countAnew(Instant now) {
    UUID last = new UUID(0, 0);
    List<UUID> cases = deadlines.casesCountedOtherwise(last, AT_ONCE);
    while (!cases.isEmpty()) {
      countAnew(cases, now);
      last = cases.getLast();
      cases = deadlines.casesCountedOtherwise(last, AT_ONCE);
    }
  }

  private void countAnew(List<UUID> cases, Instant now) {
    try {
      deadlines.countAnew(cases, now);
    } catch (RuleBroken unreachable) {
      List<UUID> left = new ArrayList<>();
      for (UUID each : cases) {
        try {
          deadlines.countAnew(List.of(each), now);
        } catch (RuleBroken refused) {
          left.add(each);
          LOG.error(
              "The deadlines of case {} keep their old dates: {}", each, refused.getMessage());
        }
      }
    }
  }
}
