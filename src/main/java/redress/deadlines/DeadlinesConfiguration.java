package redress.deadlines;

import static com.github.kagkarlsson.scheduler.task.schedule.FixedDelay.of;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlinesProperties.class)
class DeadlinesConfiguration {

  @Bean
  Task<Void> sweepClocks(
      DeadlinesProperties properties, ObjectProvider<ClockSweep> sweep, Clock clock) {
    return Tasks.recurring("sweep-clocks", of(properties.sweep()))
        .execute((instance, context) -> sweep.getObject().sweep(clock.instant()));
  }

  @Bean
  Task<Void> countClocksAnew(
      DeadlinesProperties properties, ObjectProvider<Reprojection> reprojection, Clock clock) {
    return Tasks.recurring("count-clocks-anew", of(properties.sweep()))
        .execute((instance, context) -> reprojection.getObject().countAnew(clock.instant()));
  }
}
