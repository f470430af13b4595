package redress.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that runs on and can be moved forward. Copies for other zones move with it. */
public final class MovableClock extends Clock {

  private final Clock base;
  private final AtomicLong offsetMillis;

  private MovableClock(Clock base, AtomicLong offsetMillis) {
    this.base = base;
    this.offsetMillis = offsetMillis;
  }

  /** A clock that is ahead of the machine's by the offset. */
  public static MovableClock aheadBy(Duration offset) {
    return new MovableClock(Clock.system(ZoneOffset.UTC), new AtomicLong(offset.toMillis()));
  }

  public void forward(Duration by) {
    offsetMillis.addAndGet(by.toMillis());
  }

  /** How far it is ahead of the machine's clock. */
  public Duration offset() {
    return Duration.ofMillis(offsetMillis.get());
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(offsetMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), offsetMillis);
  }
}
