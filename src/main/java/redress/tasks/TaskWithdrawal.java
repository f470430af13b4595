package redress.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redress.shared.CaseId;
import redress.shared.ReferralId;

/** Takes work off the lists that the journey no longer needs. */
@Component
class TaskWithdrawal {

  private final TaskRepository tasks;
  private final Drafts drafts;

  TaskWithdrawal(TaskRepository tasks, Drafts drafts) {
    this.tasks = tasks;
    this.drafts = drafts;
  }

  void ofCase(CaseId caseId, Instant now) {
    withdraw(tasks.openOfJourney(caseId.value()), now);
  }

  void ofReferral(ReferralId referralId, Instant now) {
    withdraw(tasks.openOfReferral(referralId.value()), now);
  }

  void ofMatter(UUID matterId, Instant now) {
    withdraw(tasks.openOfMatter(matterId), now);
  }

  void ofJob(long jobKey, Instant now) {
    withdraw(tasks.openOfJob(jobKey), now);
  }

  private void withdraw(List<Task> unneeded, Instant now) {
    for (var task : unneeded) {
      task.withdraw(now);
      drafts.forget(task.id());
    }
  }
}
