package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import redress.standalone.Ports.Listener;

class MailCatcherTest {

  @TempDir Path folder;

  @Test
  void mail_is_kept_and_can_be_read_newest_first() {
    var settings = new MockEnvironment().withProperty("server.port", "0");
    for (var listener : Listener.values()) {
      settings.setProperty(listener.property(), "0");
    }
    int port = Ports.choose(settings).of(Listener.MAIL);

    try (var catcher = MailCatcher.start(folder, port)) {
      assertThat(catcher).isNotNull();
      send(port, "The first");
      send(port, "The second");
    }

    var mails = new MailFolder(folder).newest(10);
    assertThat(mails)
        .extracting(MailFolder.CaughtMail::subject)
        .containsExactly("The second", "The first");
    var mail = mails.getLast();
    assertThat(mail.to()).isEqualTo("someone@office.example");
    assertThat(mail.text()).contains("Please look — today");
    assertThat(new MailFolder(folder).one(mail.id())).contains(mail);
    assertThat(new MailFolder(folder).one(UUID.randomUUID())).isEmpty();
  }

  private static void send(int port, String subject) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    var mail = new SimpleMailMessage();
    mail.setFrom("redress@office.example");
    mail.setTo("someone@office.example");
    mail.setSubject(subject);
    mail.setText("Please look — today");
    sender.send(mail);
  }
}
