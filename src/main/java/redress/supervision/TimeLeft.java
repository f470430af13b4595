package redress.supervision;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redress.deadlines.ClockView;
import redress.deadlines.Deadlines;

/** How much time clocks have left, in the words of their cases. */
@Component
class TimeLeft {

  private final Deadlines deadlines;

  TimeLeft(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Map<UUID, String> of(Collection<ClockLine> lines, Instant now) {
    return lines.stream()
        .map(ClockLine::caseId)
        .distinct()
        .flatMap(caseId -> deadlines.clocksOf(caseId, now).stream())
        .collect(toMap(ClockView::id, ClockView::timeLeft));
  }
}
