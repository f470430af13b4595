package redress.deadlines;

import static com.github.kagkarlsson.scheduler.task.schedule.FixedDelay.of;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlinesProperties.class)
class DeadlinesConfiguration {

  @Bean
  WorkingCalendar workingCalendar(DeadlinesProperties properties, JsonMapper json)
      throws IOException {
    try (InputStream list = properties.bankHolidays().getInputStream()) {
      return new BankHolidays(json).read(list);
    }
  }

  @Bean
  Task<Void> sweepClocks(
      DeadlinesProperties properties, ObjectProvider<ClockSweep> sweep, Clock clock) {
    return Tasks.recurring("sweep-clocks", of(properties.sweep()))
        .execute((instance, context) -> sweep.getObject().sweep(clock.instant()));
  }
}
