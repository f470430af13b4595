package redress.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What operations watch: how much waits to be told, for how long, and what is stuck. */
@Component
class EngineMetrics implements MeterBinder {

  private final Outbox outbox;
  private final StuckWork stuck;
  private final Clock clock;

  EngineMetrics(Outbox outbox, StuckWork stuck, Clock clock) {
    this.outbox = outbox;
    this.stuck = stuck;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("redress.engine.outbox.depth", outbox, Outbox::depth)
        .description("Commands written and not yet answered by the engine")
        .register(meters);
    Gauge.builder(
            "redress.engine.outbox.age",
            outbox,
            box -> box.age(clock.instant()).toMillis() / 1000.0)
        .description("How long the oldest command has waited")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("redress.engine.stuck", stuck, StuckWork::count)
        .description("Work that keeps failing and is shown to a person")
        .register(meters);
  }
}
