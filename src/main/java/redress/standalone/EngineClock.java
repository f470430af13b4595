package redress.standalone;

import java.time.Duration;
import java.time.Instant;

/** The engine's clock, where it can be moved. */
public interface EngineClock {

  /** What time the engine believes it is. */
  Instant now();

  /** Moves the clock; timers that become due act at once. */
  void forward(Duration by);
}
