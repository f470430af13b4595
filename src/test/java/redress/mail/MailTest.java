package redress.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

@SpringBootTest(
    classes = MailTest.Room.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "db-scheduler.polling-interval=200ms",
      "db-scheduler.polling-strategy=lock_and_fetch",
      "redress.mail.from=Redress <redress@office.example>",
      "spring.flyway.locations=classpath:db/migration"
    })
class MailTest {

  private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
  private static final AtomicBoolean REFUSING = new AtomicBoolean();
  private static final EmbeddedPostgres DATABASE = database();
  private static final SMTPServer SERVER =
      SMTPServer.port(0)
          .bindAddress(InetAddress.getLoopbackAddress())
          .messageHandler((context, from, to, letter) -> receive(letter))
          .build();

  @Autowired Mail mail;
  @Autowired MailRepository mails;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final Instant now = Clock.systemUTC().instant();

  @BeforeEach
  void start_with_an_empty_post_box() {
    REFUSING.set(false);
    RECEIVED.clear();
    jdbc.sql("delete from scheduled_tasks").update();
    jdbc.sql("delete from mail_message").update();
  }

  @Test
  void mail_leaves_after_the_commit_with_a_message_id_of_its_own() {
    transaction.executeWithoutResult(any -> mail.send(message("case 1 is overdue"), now));

    await().until(() -> !RECEIVED.isEmpty());
    var written = await().until(() -> mails.before(null, 10).getFirst(), m -> m.sentAt() != null);
    assertThat(RECEIVED).hasSize(1);
    assertThat(RECEIVED.getFirst())
        .contains("Message-ID: <" + written.id() + "@office.example>")
        .contains("Subject: RD-2026-000001 is due today");
    assertThat(written.attempts()).isEqualTo(1);
  }

  @Test
  void the_same_cause_is_mailed_once() {
    transaction.executeWithoutResult(any -> mail.send(message("the same"), now));
    transaction.executeWithoutResult(any -> mail.send(message("the same"), now));

    await().until(() -> !RECEIVED.isEmpty());
    assertThat(mails.before(null, 10)).hasSize(1);
  }

  @Test
  void nothing_leaves_when_what_caused_it_is_undone() {
    transaction.executeWithoutResult(
        undone -> {
          mail.send(message("undone"), now);
          undone.setRollbackOnly();
        });

    assertThat(mails.before(null, 10)).isEmpty();
    assertThat(jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single())
        .isZero();
  }

  @Test
  void mail_is_written_only_with_what_caused_it() {
    assertThatThrownBy(() -> mail.send(message("nothing"), now))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void mail_the_server_does_not_take_waits_with_the_reason_and_is_tried_again() {
    REFUSING.set(true);
    transaction.executeWithoutResult(any -> mail.send(message("refused"), now));

    var waiting =
        await().until(() -> mails.before(null, 10).getFirst(), m -> m.lastProblem() != null);
    assertThat(waiting.sentAt()).isNull();
    assertThat(waiting.lastProblem()).contains("The box is full");

    REFUSING.set(false);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> mails.before(null, 10).getFirst().sentAt() != null);
  }

  @Test
  void the_wait_doubles_up_to_a_quarter_of_an_hour() {
    assertThat(SendMail.waitAfter(0)).hasSeconds(5);
    assertThat(SendMail.waitAfter(1)).hasSeconds(10);
    assertThat(SendMail.waitAfter(7)).hasSeconds(640);
    assertThat(SendMail.waitAfter(8)).hasMinutes(15);
    assertThat(SendMail.waitAfter(5_000)).hasMinutes(15);
  }

  private static Message message(String cause) {
    return new Message(
        "someone@office.example", "RD-2026-000001 is due today", "Please look.", cause, null);
  }

  private static void receive(byte[] letter) throws RejectException {
    if (REFUSING.get()) {
      throw new RejectException(452, "The box is full");
    }
    RECEIVED.add(new String(letter, java.nio.charset.StandardCharsets.UTF_8));
  }

  @DynamicPropertySource
  static void where(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("spring.datasource.url", () -> DATABASE.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", SERVER::getPortAllocated);
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static EmbeddedPostgres database() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  @Configuration
  @Import({Mail.class, MailRepository.class, SendMail.class, Postman.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    DbSchedulerAutoConfiguration.class
  })
  static class Room {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
