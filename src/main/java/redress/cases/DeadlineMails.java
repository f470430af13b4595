package redress.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import redress.deadlines.Rung;
import redress.deadlines.RungReached;
import redress.identity.Contact;
import redress.identity.Identity;
import redress.mail.Mail;
import redress.mail.Message;
import redress.shared.UserId;

/**
 * Tells people that a deadline of a case comes near, is reached or has passed: the owner always,
 * the supervisors too where nobody owns the case or the date has passed. Written in the transaction
 * in which the rung is reached, so each is told once.
 */
@Component
class DeadlineMails {

  private final VictimCaseRepository cases;
  private final Identity identity;
  private final Mail mail;
  private final DeadlineWords words;

  DeadlineMails(VictimCaseRepository cases, Identity identity, Mail mail, DeadlineWords words) {
    this.cases = cases;
    this.identity = identity;
    this.mail = mail;
    this.words = words;
  }

  @EventListener
  void on(RungReached reached) {
    cases
        .findById(reached.caseId().value())
        .ifPresent(
            victimCase -> {
              for (Contact contact : toTell(victimCase, reached.rung())) {
                mail.send(
                    new Message(
                        contact.email(),
                        words.subject(victimCase.reference(), reached),
                        words.body(contact.name(), victimCase, reached),
                        "%s/%s/%s".formatted(reached.clockId(), reached.rung(), contact.id()),
                        reached.caseId()),
                    reached.at());
              }
            });
  }

  private List<Contact> toTell(VictimCase victimCase, Rung rung) {
    List<Contact> contacts = new ArrayList<>();
    UserId owner = victimCase.owner();
    if (owner != null) {
      contacts.add(identity.contact(owner));
    }
    if (owner == null || rung == Rung.OVERDUE) {
      identity.supervisorsOf(victimCase.organisation()).stream()
          .filter(supervisor -> !supervisor.id().equals(owner))
          .forEach(contacts::add);
    }
    return contacts;
  }
}
