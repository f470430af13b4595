package unlawful;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Reads the time from nobody. */
public final class Clockless {

  private Clockless() {}

  public static Object everyWay() throws InterruptedException {
    Thread.sleep(Duration.ZERO);
    return new Object[] {
      Instant.now(), LocalDate.now(Clock.systemUTC()), System.currentTimeMillis(), LocalDate.now()
    };
  }
}
