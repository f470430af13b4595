package redress.cases;

import java.sql.Timestamp;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.tasks.TaskCompletion;

/** Every attempt to reach a victim, with what came of it. */
@Component
class ContactAttempts {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ContactAttempts(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  void record(ContactVictim.Answers answers, TaskCompletion task) {
    Channel channel = answers.channel();
    String note = note(answers);
    jdbc.sql(
            """
            insert into contact_attempt (id, case_id, at, made_by, outcome, channel, note)
            values (:id, :caseId, :at, :by, :outcome, :channel, :note)
            """)
        .param("id", Ids.next())
        .param("caseId", task.caseId().value())
        .param("at", Timestamp.from(task.now()))
        .param("by", task.by().id().value())
        .param("outcome", answers.outcome().name())
        .param("channel", channel == null ? null : channel.name())
        .param("note", note)
        .update();
    events.publishEvent(
        new CaseNoted(
            task.caseId(),
            "Contact attempted%s: %s.%s"
                .formatted(
                    channel == null ? "" : " by " + channel.title(),
                    answers.outcome().title(),
                    note == null ? "" : " " + note),
            task.now(),
            task.by().id()));
  }

  int madeIn(CaseId caseId) {
    return jdbc.sql("select count(*) from contact_attempt where case_id = :caseId")
        .param("caseId", caseId.value())
        .query(Integer.class)
        .single();
  }

  private static @Nullable String note(ContactVictim.Answers answers) {
    String joined =
        Stream.of(answers.safetyConcern(), answers.note())
            .filter(said -> said != null && !said.isBlank())
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? null : joined;
  }
}
