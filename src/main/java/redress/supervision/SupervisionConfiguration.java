package redress.supervision;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

  private static final LocalTime BEFORE_WORK_BEGINS = LocalTime.of(7, 30);

  @Bean
  Task<Void> sendMorningDigest(ObjectProvider<MorningDigest> digest, Clock clock) {
    return Tasks.recurring(
            "send-morning-digest", Schedules.daily(Horizon.LONDON, BEFORE_WORK_BEGINS))
        .execute((instance, context) -> digest.getObject().send(clock.instant()));
  }
}
