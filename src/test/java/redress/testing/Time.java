package redress.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.standalone.MovableClock;

/** The clocks of the application and of the engine, moved together. */
class Time {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration ASK_EVERY = Duration.ofMillis(25);
  private static final int QUIET_TIMES = 4;

  private final StoryEngine engine = StoryEngine.running();
  private final EngineLog log = EngineLog.ofStories();
  private final MovableClock clock;
  private final JdbcClient jdbc;

  Time(MovableClock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves to a moment, with a stop at each timer on the way. */
  void moveTo(Instant moment) {
    untilQuiet();
    for (Optional<Instant> next = dueBy(moment); next.isPresent(); next = dueBy(moment)) {
      forward(next.get().plusSeconds(1));
    }
    forward(moment);
  }

  private Optional<Instant> dueBy(Instant moment) {
    log.read();
    return log.nextTimer().filter(due -> due.plusSeconds(1).isBefore(moment));
  }

  /** The application goes first, so that a timer finds its clock past it. */
  private void forward(Instant to) {
    Duration by = Duration.between(clock.instant(), to);
    if (by.isPositive()) {
      clock.forward(by);
      engine.forward(by);
    }
    untilQuiet();
  }

  /** Waits until nothing is left that is to be done now. */
  void untilQuiet() {
    List<Long> quietAt = new ArrayList<>();
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(ASK_EVERY)
          .until(
              () -> {
                long records = log.read();
                if (!left().isEmpty() || !quietAt.stream().allMatch(n -> n == records)) {
                  quietAt.clear();
                }
                quietAt.add(records);
                return left().isEmpty() && quietAt.size() >= QUIET_TIMES;
              });
    } catch (ConditionTimeoutException restless) {
      throw new AssertionError("Still to be done: " + left(), restless);
    }
  }

  private List<String> left() {
    List<String> left = new ArrayList<>();
    for (EngineLog.OpenJob job : log.openJobs()) {
      if (!job.type().equals(EngineLog.HUMAN_WORK) || !isTask(job.key())) {
        left.add("job " + job.element());
      }
    }
    log.nextTimer()
        .filter(due -> !due.isAfter(clock.instant()))
        .ifPresent(due -> left.add("timer of " + due));
    left.addAll(
        jdbc.sql(
                """
                select task_name || ' ' || task_instance from scheduled_tasks
                 where task_instance <> 'recurring' and execution_time <= :now
                """)
            .param("now", Timestamp.from(clock.instant()))
            .query(String.class)
            .list());
    return left;
  }

  private boolean isTask(long jobKey) {
    return jdbc.sql("select exists (select 1 from task where job_key = :key)")
        .param("key", jobKey)
        .query(Boolean.class)
        .single();
  }
}
