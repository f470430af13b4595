package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.shared.RuleBroken;

class TimeMachineTest {

  @TempDir Path folder;

  private final MovableClock clock = MovableClock.aheadBy(Duration.ZERO);
  private final PretendedEngineClock engine = new PretendedEngineClock();

  @Test
  void both_clocks_move_together() {
    var before = clock.instant();

    machine().forward(Duration.ofDays(3));

    assertThat(clock.instant()).isCloseTo(before.plus(3, ChronoUnit.DAYS), soon());
    assertThat(engine.now()).isCloseTo(clock.instant(), soon());
  }

  @Test
  void an_engine_that_missed_a_move_is_brought_to_the_same_time() {
    clock.forward(Duration.ofDays(10));

    machine().forward(Duration.ofHours(1));

    assertThat(engine.now()).isCloseTo(clock.instant(), soon());
  }

  @Test
  void what_was_moved_is_kept_for_the_next_start() {
    machine().forward(Duration.ofDays(3));
    machine().forward(Duration.ofHours(5));

    assertThat(kept().read()).contains(Duration.ofHours(77));
  }

  @Test
  void nothing_moves_while_the_engine_is_silent() {
    engine.silent = true;

    assertRefused(Duration.ofDays(1), TimeMachineRule.ENGINE_SILENT);

    assertThat(clock.offset()).isZero();
    assertThat(kept().read()).isEmpty();
  }

  @Test
  void time_does_not_go_back_or_very_far() {
    assertRefused(Duration.ofHours(-1), TimeMachineRule.ONLY_FORWARD);
    assertRefused(Duration.ZERO, TimeMachineRule.ONLY_FORWARD);
    assertRefused(Duration.ofDays(401), TimeMachineRule.TOO_FAR);
  }

  @Test
  void a_clock_for_another_zone_moves_too() {
    var inLondon = clock.withZone(ZoneId.of("Europe/London"));

    machine().forward(Duration.ofDays(3));

    assertThat(inLondon.instant()).isCloseTo(clock.instant(), soon());
  }

  private void assertRefused(Duration by, TimeMachineRule rule) {
    assertThatThrownBy(() -> machine().forward(by))
        .isInstanceOfSatisfying(
            RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  private TimeMachine machine() {
    return new TimeMachine(clock, engine, kept());
  }

  private ClockOffset kept() {
    return new ClockOffset(folder.resolve("clock-offset"));
  }

  private static org.assertj.core.data.TemporalUnitOffset soon() {
    return within(5, ChronoUnit.SECONDS);
  }

  private static final class PretendedEngineClock implements EngineClock {

    private final MovableClock clock = MovableClock.aheadBy(Duration.ZERO);
    private boolean silent;

    @Override
    public Instant now() {
      if (silent) {
        throw new EngineClockSilent("silent", null);
      }
      return clock.instant();
    }

    @Override
    public void forward(Duration by) {
      clock.forward(by);
    }
  }
}
