package redress.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
class Postman {

  private final MailRepository mails;
  private final JavaMailSender server;
  private final Clock clock;
  private final String from;

  Postman(
      MailRepository mails,
      JavaMailSender server,
      Clock clock,
      @Value("${redress.mail.from:redress@localhost}") String from) {
    this.mails = mails;
    this.server = server;
    this.clock = clock;
    this.from = from;
  }

  /**
   * Sends the mail unless it has been sent. A crash between sending and noting it sends it twice,
   * under the same Message-ID.
   */
  void deliver(UUID id) {
    mails.one(id).filter(mail -> mail.sentAt() == null).ifPresent(this::deliver);
  }

  private void deliver(WrittenMail mail) {
    try {
      server.send(letter(mail));
    } catch (MailException problem) {
      mails.failed(mail.id(), problem.getMostSpecificCause().toString());
      throw problem;
    }
    mails.sent(mail.id(), clock.instant());
  }

  private MimeMessage letter(WrittenMail mail) {
    try {
      var letter = server.createMimeMessage();
      var parts = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setTo(mail.to());
      parts.setSubject(mail.subject());
      parts.setText(mail.body());
      letter.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
      return letter;
    } catch (MessagingException problem) {
      throw new MailPreparationException(problem);
    }
  }

  private String domain() {
    return from.substring(from.indexOf('@') + 1).replace(">", "");
  }
}
