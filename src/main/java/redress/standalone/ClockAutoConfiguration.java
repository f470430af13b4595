package redress.standalone;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The one clock everything reads: the machine's, or one the time machine moves. */
@AutoConfiguration(before = DbSchedulerAutoConfiguration.class)
class ClockAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  @ConditionalOnProperty("redress.time-machine")
  MovableClock movableClock(ClockOffset offset) {
    return MovableClock.aheadBy(offset.read().orElse(Duration.ZERO));
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock machineClock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnProperty("redress.time-machine")
  ClockOffset clockOffset(@Value("${redress.clock.offset-file}") Path file) {
    return new ClockOffset(file);
  }

  @Bean
  @ConditionalOnMissingBean(EngineClock.class)
  @ConditionalOnProperty("redress.time-machine")
  EngineClock engineClock(@Value("${redress.engine.management}") URI management) {
    return new HttpEngineClock(management);
  }

  /** Work that is scheduled comes due by the same clock. */
  @Bean
  @ConditionalOnMissingBean
  com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
    return clock::instant;
  }
}
