package redress.standalone;

import static redress.shared.RuleBroken.require;
import static redress.standalone.TimeMachineRule.ENGINE_SILENT;
import static redress.standalone.TimeMachineRule.ONLY_FORWARD;
import static redress.standalone.TimeMachineRule.TOO_FAR;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import redress.shared.RuleBroken;

/** Moves the application's clock and the engine's clock forward together. */
@Service
@ConditionalOnProperty("redress.time-machine")
class TimeMachine {

  static final Duration FARTHEST = Duration.ofDays(400);

  private final MovableClock clock;
  private final EngineClock engine;
  private final ClockOffset kept;

  TimeMachine(MovableClock clock, EngineClock engine, ClockOffset kept) {
    this.clock = clock;
    this.engine = engine;
    this.kept = kept;
  }

  Instant now() {
    return clock.instant();
  }

  /** The engine's time; empty while it does not answer. */
  Optional<Instant> engineNow() {
    try {
      return Optional.of(engine.now());
    } catch (EngineClockSilent silent) {
      return Optional.empty();
    }
  }

  /**
   * Moves both clocks. The application goes first, so that a timer that fires in the engine finds
   * the application's clock past it. The engine is then set to the application's time, which also
   * mends an earlier move it missed.
   */
  synchronized void forward(Duration by) {
    require(by.isPositive(), ONLY_FORWARD);
    require(by.compareTo(FARTHEST) <= 0, TOO_FAR, FARTHEST.toDays());
    var engineNow = engineNow().orElseThrow(() -> new RuleBroken(ENGINE_SILENT));

    var behind = Duration.between(engineNow, clock.instant());
    kept.write(clock.offset().plus(by));
    clock.forward(by);
    engine.forward(behind.plus(by));
  }
}
