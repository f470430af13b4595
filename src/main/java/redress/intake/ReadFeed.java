package redress.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reading a file is work of its own, that survives whatever happens to the one who began it. */
@Configuration(proxyBeanMethods = false)
class ReadFeed {

  private static final TaskDescriptor<Void> READ_FEED = TaskDescriptor.of("read-feed");
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

  /** Puts a file in the queue, in the transaction that stores it. */
  interface Queue {
    void add(FeedId id);
  }

  @Bean
  Task<Void> readFeedTask(ObjectProvider<FeedReading> reading, Clock clock) {
    return Tasks.oneTime(READ_FEED)
        .onFailure(new OnFailureRetryLater<>(AGAIN_AFTER))
        .execute(
            (feed, context) -> reading.getObject().read(FeedId.of(feed.getId()), clock.instant()));
  }

  /** Due since ever: the scheduler's clock may stand behind a time machine's. */
  @Bean
  Queue feedQueue(ObjectProvider<SchedulerClient> scheduler) {
    return id ->
        scheduler
            .getObject()
            .scheduleIfNotExists(READ_FEED.instance(id.toString()).scheduledTo(Instant.EPOCH));
  }
}
