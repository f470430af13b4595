package redress.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import redress.shared.Ids;

/** Writes mail with what caused it. It leaves after the commit, and again until it is taken. */
@Service
public class Mail {

  private final MailRepository mails;
  private final ObjectProvider<Scheduler> scheduler;

  Mail(MailRepository mails, ObjectProvider<Scheduler> scheduler) {
    this.mails = mails;
    this.scheduler = scheduler;
  }

  /** Writes the mail in the caller's transaction, unless its cause has been mailed before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Message message, Instant now) {
    var id = Ids.next();
    if (mails.write(id, message, now)) {
      sendAfterCommit(id, now);
    }
  }

  /**
   * Writes several mails in the caller's transaction; those whose cause was mailed before are not.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendAll(List<Message> messages, Instant now) {
    List<UUID> written = messages.isEmpty() ? List.of() : mails.writeAll(messages, now);
    if (!written.isEmpty()) {
      scheduler
          .getObject()
          .scheduleBatch(
              written.stream()
                  .<TaskInstance<?>>map(id -> SendMail.TASK.instance(id.toString()).build())
                  .toList(),
              now);
      lookAfterCommit();
    }
  }

  private void sendAfterCommit(UUID id, Instant now) {
    scheduler.getObject().schedule(SendMail.TASK.instance(id.toString()).scheduledTo(now));
    lookAfterCommit();
  }

  private void lookAfterCommit() {
    var sending = scheduler.getObject();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sending.triggerCheckForDueExecutions();
          }
        });
  }
}
