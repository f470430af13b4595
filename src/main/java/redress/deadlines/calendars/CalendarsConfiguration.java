package redress.deadlines.calendars;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarsConfiguration {

  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 30);

  @Bean
  Task<Void> watchHorizon(ObjectProvider<HorizonWatch> watch, Clock clock) {
    return Tasks.recurring(
            "watch-bank-holidays", Schedules.daily(ZoneId.of("Europe/London"), BEFORE_WORK))
        .execute((instance, context) -> watch.getObject().look(clock.instant()));
  }
}
