package redress.testing;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import redress.standalone.MovableClock;

/** What a test's application has that the real one has not. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Stories.class, Given.class, People.class, Time.class})
class StorySetup {

  @Bean
  MovableClock clock() {
    return MovableClock.aheadBy(Duration.ZERO);
  }
}
