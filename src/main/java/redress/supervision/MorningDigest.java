package redress.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.Deadlines;
import redress.identity.Contact;
import redress.identity.Identity;
import redress.identity.MaySeeClock;
import redress.mail.Mail;
import redress.mail.Message;
import redress.shared.OrganisationId;

/** Tells each supervisor on the morning of a working day how the deadlines stand, once. */
@Service
class MorningDigest {

  private final Boards boards;
  private final Deadlines deadlines;
  private final Identity identity;
  private final Mail mail;
  private final DigestWords words;

  MorningDigest(
      Boards boards,
      Deadlines deadlines,
      Identity identity,
      Mail mail,
      @Value("${redress.address:http://localhost:8080}") String address) {
    this.boards = boards;
    this.deadlines = deadlines;
    this.identity = identity;
    this.mail = mail;
    this.words = new DigestWords(address);
  }

  /** May be asked twice; nobody is told twice on one day. */
  @Transactional
  public void send(Instant now) {
    LocalDate today = Horizon.dayOf(now);
    if (deadlines.isWorkingDay(today)) {
      OrganisationId office = identity.localPolicingBody();
      Counts counts = boards.counts(MaySeeClock.inOffice(office), now);
      for (Contact supervisor : identity.supervisorsOf(office)) {
        mail.send(
            new Message(
                supervisor.email(),
                words.subject(counts),
                words.body(supervisor.name(), counts),
                "morning digest/%s/%s".formatted(today, supervisor.id()),
                null),
            now);
      }
    }
  }
}
