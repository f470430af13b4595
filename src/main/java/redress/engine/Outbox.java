package redress.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import redress.shared.CaseId;
import redress.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands to the engine, written in the transaction that causes them and sent after its commit. A
 * command's id is time-ordered, so the outbox knows its age; where it belongs to a case, the id
 * ends with the case's.
 */
@Component
class Outbox {

  static final TaskDescriptor<String> TELL_ENGINE = TaskDescriptor.of("tell-engine", String.class);

  private final Scheduler scheduler;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Outbox(Scheduler scheduler, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.scheduler = scheduler;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A command that belongs to a case. */
  record ForCase(Command command, CaseId caseId) {}

  void add(Command command, @Nullable CaseId caseId) {
    scheduler.schedule(instance(command, caseId), clock.instant());
    sendAfterCommit();
  }

  void addAll(List<ForCase> commands) {
    if (!commands.isEmpty()) {
      scheduler.scheduleBatch(
          commands.stream()
              .<TaskInstance<?>>map(each -> instance(each.command(), each.caseId()))
              .toList(),
          clock.instant());
      sendAfterCommit();
    }
  }

  /** Sends a command now instead of when its back-off ends. */
  void sendNow(String id) {
    scheduler.reschedule(TaskInstanceId.of(TELL_ENGINE.getTaskName(), id), clock.instant());
    sendAfterCommit();
  }

  Command read(String data) {
    return json.readValue(data, Command.class);
  }

  static @Nullable CaseId caseOf(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? null : CaseId.of(id.substring(colon + 1));
  }

  /** How many commands wait to be sent. */
  long depth() {
    return jdbc.sql("select count(*) from scheduled_tasks where task_name = :name")
        .param("name", TELL_ENGINE.getTaskName())
        .query(Long.class)
        .single();
  }

  /** How long the oldest command has waited; zero where none waits. */
  Duration age(Instant now) {
    return jdbc.sql("select min(task_instance) from scheduled_tasks where task_name = :name")
        .param("name", TELL_ENGINE.getTaskName())
        .query(String.class)
        .optional()
        .map(oldest -> Duration.between(writtenAt(oldest), now))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  // Low: while the engine is away its commands wait for their answer, and mail goes first.
  private TaskInstance<String> instance(Command command, @Nullable CaseId caseId) {
    String id = caseId == null ? Ids.next().toString() : Ids.next() + ":" + caseId;
    return TELL_ENGINE
        .instance(id)
        .data(json.writeValueAsString(command))
        .priority(Priority.LOW)
        .build();
  }

  private static Instant writtenAt(String id) {
    UUID timeOrdered = UUID.fromString(id.substring(0, 36));
    return Instant.ofEpochMilli(timeOrdered.getMostSignificantBits() >>> 16);
  }

  private void sendAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              scheduler.triggerCheckForDueExecutions();
            }
          });
    } else {
      scheduler.triggerCheckForDueExecutions();
    }
  }
}
