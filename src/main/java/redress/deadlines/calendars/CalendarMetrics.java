package redress.deadlines.calendars;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What operations watch: how long the bank-holiday list still lasts. */
@Component
class CalendarMetrics implements MeterBinder {

  private final HorizonWatch watch;
  private final Clock clock;

  CalendarMetrics(HorizonWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder(
            "redress.calendar.days.left", watch, each -> each.horizon(clock.instant()).daysLeft())
        .description("Days until the end of the bank-holiday list in use")
        .register(meters);
  }
}
