package redress.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be seen of intake from outside: where records end, and whether any got lost. */
@Component
class IntakeMetrics {

  private final MeterRegistry meters;

  IntakeMetrics(MeterRegistry meters, FeedLists lists) {
    this.meters = meters;
    meters.gauge("redress.intake.difference", lists, FeedLists::recordsAmiss);
  }

  void count(List<Outcome> outcomes) {
    outcomes.forEach(
        outcome ->
            meters
                .counter("redress.intake.records", "disposition", outcome.disposition().name())
                .increment());
  }
}
