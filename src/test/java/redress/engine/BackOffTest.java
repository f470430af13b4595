package redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  @Test
  void waits_a_quarter_of_a_second_at_first_and_doubles() {
    assertThat(BackOff.after(1)).isEqualTo(Duration.ofMillis(250));
    assertThat(BackOff.after(2)).isEqualTo(Duration.ofMillis(500));
    assertThat(BackOff.after(8)).isEqualTo(Duration.ofSeconds(32));
  }

  @Test
  void never_waits_longer_than_a_minute() {
    assertThat(BackOff.after(9)).isEqualTo(Duration.ofMinutes(1));
    assertThat(BackOff.after(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
