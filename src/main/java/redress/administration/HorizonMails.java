package redress.administration;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import redress.deadlines.calendars.HorizonComesNear;
import redress.identity.Contact;
import redress.identity.Identity;
import redress.identity.Role;
import redress.mail.Mail;
import redress.mail.Message;

/**
 * Tells administrators that the bank-holiday list ends soon: each once for each list and each of
 * the lengths of time it comes within.
 */
@Component
class HorizonMails {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private final Identity identity;
  private final Mail mail;

  HorizonMails(Identity identity, Mail mail) {
    this.identity = identity;
    this.mail = mail;
  }

  @EventListener
  void on(HorizonComesNear near) {
    var administrators =
        identity.membersOf(identity.localPolicingBody(), Role.ADMINISTRATOR).stream();
    mail.sendAll(administrators.map(each -> message(each, near)).toList(), near.at());
  }

  private static Message message(Contact administrator, HorizonComesNear near) {
    var lastDay = DAY.format(near.lastDay());
    return new Message(
        administrator.email(),
        "The bank holidays known to Redress end on " + lastDay,
        """
        Hello %s,

        The bank holidays known to Redress end on %s: %s.
        A deadline that would fall later cannot be worked out, and a case that needs one
        cannot go on.

        Please download the newer list from https://www.gov.uk/bank-holidays.json and upload it
        under Administration, Bank holidays.
        """
            .formatted(administrator.name(), lastDay, left(near.daysLeft())),
        "bank holidays %s within %s %s"
            .formatted(near.lastDay(), near.within(), administrator.id()),
        null);
  }

  private static String left(long days) {
    if (days < 0) {
      return "that day has passed";
    }
    return days == 1 ? "1 day is left" : days + " days are left";
  }
}
