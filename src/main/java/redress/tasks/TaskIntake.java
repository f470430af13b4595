package redress.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import redress.engine.HumanWork;
import redress.engine.OpenedWork;

/** Where the engine tells of human work and compares it with ours. */
@Component
class TaskIntake implements HumanWork {

  private final Tasks tasks;
  private final Clock clock;

  TaskIntake(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void opened(OpenedWork work) {
    tasks.opened(work, clock.instant());
  }

  @Override
  public List<Long> jobKeysNotComparedSince(Instant since, int atMost, Instant now) {
    return tasks.notComparedSince(since, atMost, now);
  }

  @Override
  public void gone(long jobKey, Instant now) {
    tasks.gone(jobKey, now);
  }
}
