package redress.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
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

  private void sendAfterCommit(UUID id, Instant now) {
    var sending = scheduler.getObject();
    sending.schedule(SendMail.TASK.instance(id.toString()).scheduledTo(now));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sending.triggerCheckForDueExecutions();
          }
        });
  }
}
