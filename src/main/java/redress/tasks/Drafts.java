package redress.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.TaskId;
import redress.shared.UserId;
import redress.tasks.forms.RawAnswers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers that somebody saved to come back to, as they were entered. */
@Component
class Drafts {

  private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Drafts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void keep(TaskId task, UserId by, RawAnswers answers, Instant now) {
    jdbc.sql(
            """
            insert into kept_answers (task_id, user_id, answers, kept_at)
            values (:task, :user, :answers::jsonb, :now)
            on conflict (task_id, user_id)
            do update set answers = excluded.answers, kept_at = excluded.kept_at
            """)
        .param("task", task.value())
        .param("user", by.value())
        .param("answers", json.writeValueAsString(answers.values()))
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Draft> of(TaskId task, UserId by) {
    return jdbc.sql(
            "select answers, kept_at from kept_answers where task_id = :task and user_id = :user")
        .param("task", task.value())
        .param("user", by.value())
        .query(
            (row, number) ->
                new Draft(
                    RawAnswers.of(json.readValue(row.getString("answers"), VALUES)),
                    row.getTimestamp("kept_at").toInstant()))
        .optional();
  }

  /** The task has ended: nobody comes back to it. */
  void forget(TaskId task) {
    jdbc.sql("delete from kept_answers where task_id = :task").param("task", task.value()).update();
  }

  /** Saved answers, and when they were saved. */
  record Draft(RawAnswers answers, Instant keptAt) {}
}
