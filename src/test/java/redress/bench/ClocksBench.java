package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.identity.Browser;

/** The figures of the clocks: a million of them, on one running application. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClocksBench {

  private static final Path TABLE = Path.of("target/bench-clocks.md");
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String PASSWORD = "redress-demo-2026";
  private static final int OPEN = 100_000;
  private static final int ENDED = 900_000;
  private static final int LOOKS = 200;

  private final Report report = new Report();
  private RunningRedress redress;
  private ManyClocks clocks;
  private JdbcClient database;

  @BeforeAll
  void a_million_clocks() throws IOException {
    var home = Files.createTempDirectory("redress-bench").resolve("home");
    redress = RunningRedress.in(home);
    database = redress.database();
    await("the demonstration")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> Files.exists(home.resolve("demo/loaded")) && isQuiet());
    clocks = new ManyClocks(database);
    clocks.add(OPEN, ENDED);
    assertThat(count("select count(*) from clock")).isGreaterThanOrEqualTo(OPEN + ENDED);
  }

  @Test
  @Order(1)
  void the_supervisors_board() {
    var supervisor = new Browser(redress.port());
    assertThat(supervisor.signIn("supervisor", PASSWORD).statusCode()).isEqualTo(302);
    looks("the supervisor's board, whole page", () -> ok(supervisor.get("/deadlines")));
    looks(
        "the list of what is overdue, first page",
        () -> ok(supervisor.get("/deadlines/list?bucket=OVERDUE")));
  }

  @Test
  @Order(2)
  void a_preview() {
    redress.ask("preview", 20_000);
    var microseconds = redress.ask("preview", 20_000).toEpochMilli() / 20.0;
    report.add(
        "working out one deadline of 120 working days with its explanation (asked: 1 ms)",
        String.format(Locale.UK, "%.3f ms", microseconds / 1000));
  }

  @Test
  @Order(3)
  void another_bank_holiday() {
    int before = count("select count(*) from clock_event where kind = 'CALENDAR_CHANGED'");
    var began = redress.ask("calendar", 1);
    await("every open clock counted anew")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> clocks.countedByAnOlderCalendar() == 0);
    var took = Duration.between(began, Instant.now());
    int moved = count("select count(*) from clock_event where kind = 'CALENDAR_CHANGED'") - before;
    assertThat(moved).isGreaterThanOrEqualTo(OPEN);
    report.add(
        "%,d open clocks counted anew by another bank-holiday list (asked: 60 s)".formatted(moved),
        seconds(took));
    clocks.forgetWhatFollows();
  }

  @Test
  @Order(4)
  void a_hundred_thousand_rungs_in_one_minute() {
    int before = count("select count(*) from clock_rung");
    Instant due = clocks.warnAtOnce();
    await("every rung")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> count("select count(*) from clock_rung") >= before + OPEN);
    var took = Duration.between(due, Instant.now());
    report.add(
        "100,000 rungs due at the same moment, all acted on, with timeline and mail (asked: 120 s)",
        seconds(took));
    assertThat(count("select count(*) from clock_rung")).isEqualTo(before + OPEN);
    assertThat(count("select count(*) from keep_time where next_wake_at <= now()")).isZero();
    clocks.forgetWhatFollows();
  }

  @AfterAll
  void write_the_table() throws IOException {
    report.note(
        "1,000,000 clocks stored, 100,000 of them open, each of a case of its own with an owner. Their cases were written into the tables by the measurement and have no journey in the engine; what acts is the sweep. Mails and messages written by one measurement are removed before the next.");
    report.write(TABLE);
    if (redress != null) {
      redress.close();
    }
  }

  private void looks(String what, Runnable look) {
    Sample.timing(LOOKS / 4, look);
    report.add(
        what + " at 1,000,000 clocks, p50 / p95 / p99",
        Sample.timing(LOOKS, look).percentiles(50, 95, 99));
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private boolean isQuiet() {
    return count("select count(*) from feed where state = 'DONE'") == 1
        && count("select count(*) from scheduled_tasks where task_name = 'tell-engine'") == 0;
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.UK, "%.1f s", took.toMillis() / 1e3);
  }
}
