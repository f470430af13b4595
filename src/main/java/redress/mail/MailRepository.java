package redress.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.CaseId;
import redress.shared.Ids;

/** The mail as written and what became of it. */
@Repository
class MailRepository {

  private static final String COLUMNS =
      "id, recipient, subject, body, cause, written_at, sent_at, attempts, last_problem";

  private final JdbcClient jdbc;

  MailRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the same cause was mailed before. */
  boolean write(UUID id, Message message, Instant now) {
    var caseId = message.caseId();
    return jdbc.sql(
                """
                insert into mail_message (id, recipient, subject, body, cause, case_id, written_at)
                values (:id, :to, :subject, :body, :cause, :caseId, :now)
                on conflict (cause) do nothing
                """)
            .param("id", id)
            .param("to", message.to())
            .param("subject", message.subject())
            .param("body", message.body())
            .param("cause", message.cause())
            .param("caseId", caseId == null ? null : caseId.value(), java.sql.Types.OTHER)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** Writes those whose cause was not written before; answers their ids. */
  List<UUID> writeAll(List<Message> messages, Instant now) {
    return jdbc.sql(
            """
            insert into mail_message (id, recipient, subject, body, cause, case_id, written_at)
            select id, recipient, subject, body, cause, case_id, :now
              from unnest(:ids::uuid[], :recipients::text[], :subjects::text[], :bodies::text[],
                     :causes::text[], :cases::uuid[])
                as written (id, recipient, subject, body, cause, case_id)
            on conflict (cause) do nothing
            returning id
            """)
        .param("ids", Stream.generate(Ids::next).limit(messages.size()).toArray(UUID[]::new))
        .param("recipients", texts(messages, Message::to))
        .param("subjects", texts(messages, Message::subject))
        .param("bodies", texts(messages, Message::body))
        .param("causes", texts(messages, Message::cause))
        .param("cases", messages.stream().map(MailRepository::caseOf).toArray(UUID[]::new))
        .param("now", utc(now))
        .query(UUID.class)
        .list();
  }

  private static String[] texts(List<Message> messages, Function<Message, String> part) {
    return messages.stream().map(part).toArray(String[]::new);
  }

  private static @Nullable UUID caseOf(Message message) {
    CaseId caseId = message.caseId();
    return caseId == null ? null : caseId.value();
  }

  void sent(UUID id, Instant now) {
    jdbc.sql(
            """
            update mail_message set sent_at = :now, attempts = attempts + 1, last_problem = null
            where id = :id
            """)
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  void failed(UUID id, String problem) {
    jdbc.sql(
            """
            update mail_message set attempts = attempts + 1, last_problem = :problem
            where id = :id
            """)
        .param("problem", problem)
        .param("id", id)
        .update();
  }

  Optional<WrittenMail> one(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from mail_message where id = :id")
        .param("id", id)
        .query(MailRepository::read)
        .optional();
  }

  /** Newest first; ids are time-ordered, so a page goes on before the last one shown. */
  List<WrittenMail> before(@Nullable UUID id, int atMost) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from mail_message where id < :before order by id desc limit :atMost")
        .param("before", id == null ? new UUID(-1, -1) : id)
        .param("atMost", atMost)
        .query(MailRepository::read)
        .list();
  }

  private static WrittenMail read(ResultSet row, int number) throws SQLException {
    var sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new WrittenMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("cause"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        sentAt == null ? null : sentAt.toInstant(),
        row.getInt("attempts"),
        row.getString("last_problem"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
