package redress.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.subethamail.smtp.server.SMTPServer;

/** The database, the engine and the mail server a test's application finds. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(TestDatabase.fresh().properties())
        .and("redress.engine.gateway=" + StoryEngine.running().gateway())
        .and("redress.home=target/test-home")
        .and("spring.mail.host=127.0.0.1")
        .and("spring.mail.port=" + MailBox.SERVER.getPortAllocated())
        .applyTo(context);
  }

  /** Takes every mail; what was sent is read from the database. */
  private static final class MailBox {

    static final SMTPServer SERVER = open();

    private static SMTPServer open() {
      SMTPServer server =
          SMTPServer.port(0).messageHandler((context, from, to, data) -> {}).build();
      server.start();
      return server;
    }
  }
}
