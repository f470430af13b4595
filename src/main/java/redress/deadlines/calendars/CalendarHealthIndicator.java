package redress.deadlines.calendars;

import java.time.Clock;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * How far the bank-holiday list reaches. A list that ends soon does not bring Redress down: it
 * warns.
 */
@Component
class CalendarHealthIndicator extends AbstractHealthIndicator {

  private final HorizonWatch watch;
  private final Clock clock;

  CalendarHealthIndicator(HorizonWatch watch, Clock clock) {
    super("The bank-holiday list cannot be read");
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Horizon horizon = watch.horizon(clock.instant());
    builder
        .up()
        .withDetail("lastDay", horizon.lastDay().toString())
        .withDetail("daysLeft", horizon.daysLeft());
    horizon
        .within()
        .ifPresent(
            days -> builder.withDetail("warning", "Load the newer bank-holiday list from GOV.UK"));
  }
}
