package redress.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of sending one mail; its instance is the mail's id. Tried until the server takes it. */
@Configuration
class SendMail {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-mail");

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  @Bean
  Task<Void> sendMailTask(Postman postman) {
    return Tasks.oneTime(TASK)
        .onFailure(SendMail::tryAgain)
        .execute((mail, context) -> postman.deliver(UUID.fromString(mail.getId())));
  }

  private static void tryAgain(ExecutionComplete failure, ExecutionOperations<Void> work) {
    work.reschedule(
        failure, failure.getTimeDone().plus(waitAfter(failure.getExecution().consecutiveFailures)));
  }

  /** Doubles with each failure, up to a quarter of an hour. */
  static Duration waitAfter(int earlierFailures) {
    var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(earlierFailures, 10));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}
