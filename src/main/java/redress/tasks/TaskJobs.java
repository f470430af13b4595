package redress.tasks;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redress.engine.Job;
import redress.shared.CaseId;

/** What the journeys ask of tasks: to take off the lists what they no longer need. */
@Component
class TaskJobs {

  private final Tasks tasks;
  private final Clock clock;

  TaskJobs(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @Job("tasks.withdrawCaseTasks")
  void withdrawCaseTasks(CaseId caseId) {
    tasks.withdrawForCase(caseId, clock.instant());
  }

  @Job("tasks.withdrawMatterTasks")
  void withdrawMatterTasks(UUID matterId) {
    tasks.withdrawForMatter(matterId, clock.instant());
  }
}
