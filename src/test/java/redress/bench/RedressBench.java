package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.identity.Browser;
import redress.intake.SyntheticFeed;

/** Every figure of the table, measured in one run on one application, each after a warm-up. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RedressBench {

  private static final Path TABLE = Path.of("target/bench.md");
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String PASSWORD = "redress-demo-2026";

  private static final int FEED_ROWS = 5_000;
  private static final int JOURNEYS = 2_000;
  private static final int OPEN_TASKS = 10_000;
  private static final int COMPLETERS = 8;
  private static final int LOOKS = 400;

  private final Report report = new Report();
  private RunningRedress redress;
  private JdbcClient database;

  @BeforeAll
  void start_twice() throws IOException {
    var home = Files.createTempDirectory("redress-bench").resolve("home");
    try (var first = RunningRedress.in(home)) {
      report.add("start-up of an empty folder, to the sign-in page", seconds(first.startUp()));
      database = first.database();
      await("the demonstration")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> Files.exists(home.resolve("demo/loaded")) && isQuiet());
    }
    redress = RunningRedress.in(home);
    database = redress.database();
    report.add("start-up again, to the sign-in page", seconds(redress.startUp()));
  }

  @Test
  @Order(1)
  void rows_accepted() {
    receive(500, 1);
    var took = receive(FEED_ROWS, 2);
    report.add(
        "rows accepted a second (a feed of 5,000 rows, sent to every row decided)",
        perSecond(FEED_ROWS, took));
    awaitQuiet();
    assertEveryOpenCaseHasItsTask();
  }

  @Test
  @Order(2)
  void journeys_started() {
    journeys(200);
    report.add(
        "journeys started a second (2,000 announced at once, to the last task listed)",
        perSecond(JOURNEYS, journeys(JOURNEYS)));
    var latencies = new ArrayList<Double>();
    for (int i = 0; i < 200; i++) {
      latencies.add(journeys(1).toNanos() / 1e6);
    }
    report.add(
        "one journey alone, from announced to its task listed, p50 / p95",
        Sample.of(latencies).percentiles(50, 95));
    assertEveryOpenCaseHasItsTask();
  }

  @Test
  @Order(3)
  void tasks_completed() {
    int open = openTasks("cases.contactVictim");
    int before = tasks("needs.assessNeeds");
    var began = redress.ask("complete", COMPLETERS);
    awaitTasks("needs.assessNeeds", before + open);
    var took = Duration.between(began, lastOpened("needs.assessNeeds"));
    report.add(
        "task completions a second (%,d, to the last next task listed)".formatted(open),
        perSecond(open, took));
    awaitQuiet();
    assertEveryOpenCaseHasItsTask();
  }

  @Test
  @Order(4)
  void pages_at_ten_thousand_open_tasks() {
    fillUp();
    var caseworker = new Browser(redress.port());
    assertThat(caseworker.signIn("caseworker", PASSWORD).statusCode()).isEqualTo(302);

    looks("the team's task list", () -> ok(caseworker.get("/tasks/team")));
    var cases = ids("select case_id from task where state = 'OPEN' order by md5(id::text)");
    looks("the page of a case", () -> ok(caseworker.get("/cases/" + cases.next())));
    var open =
        ids(
            """
            select id from task where state = 'OPEN' and type = 'cases.contactVictim'
             order by md5(id::text)
            """);
    looks("one completion", () -> complete(caseworker, open.next()));
    awaitQuiet();
    assertEveryOpenCaseHasItsTask();
  }

  @Test
  @Order(5)
  void memory_after_load() {
    report.add("memory of the application after load", Memory.resident(redress.application()));
    report.add("memory of the engine after load", Memory.resident(redress.engine()));
    report.add(
        "memory of PostgreSQL after load, all its processes",
        Memory.residentTogether(redress.postgres()));
  }

  @AfterAll
  void write_the_table() throws IOException {
    report.note(
        "Measured on %d cores of %s with Java %s, everything on that machine, this load included; heap of the application %s, of the engine -Xmx512m, PostgreSQL 18 with fsync on."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version().feature(),
                RunningRedress.HEAP));
    report.note(
        "Journeys and completions go through the application's own services (%d threads complete), rows and pages over HTTP, one after another. All open tasks came through the real doors."
            .formatted(COMPLETERS));
    report.write(TABLE);
    if (redress != null) {
      redress.close();
    }
  }

  private Duration receive(int rows, long seed) {
    var feed = SyntheticFeed.rows(rows, seed, redressTime());
    long began = System.nanoTime();
    var address = redress.sendFeed(feed);
    await("the feed")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> "DONE".equals(ledgerAt(address).get("state")));
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(ledgerAt(address)).containsEntry("difference", 0L);
    return took;
  }

  private Map<String, Object> ledgerAt(URI feed) {
    return JsonParserFactory.getJsonParser().parseMap(redress.get(feed)).entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> asLong(entry.getValue())));
  }

  private static Object asLong(Object value) {
    return value instanceof Number number ? number.longValue() : value;
  }

  /** From the moment so many cases were announced to the moment the last one's task was listed. */
  private Duration journeys(int howMany) {
    int before = tasks("cases.contactVictim");
    var announced = redress.ask("open", howMany);
    awaitTasks("cases.contactVictim", before + howMany);
    return Duration.between(announced, lastOpened("cases.contactVictim"));
  }

  private void fillUp() {
    int missing = OPEN_TASKS - openTasks("%");
    while (missing > 0) {
      journeys(Math.min(missing, JOURNEYS));
      missing = OPEN_TASKS - openTasks("%");
    }
    awaitQuiet();
  }

  private void looks(String what, Runnable look) {
    Sample.timing(LOOKS / 4, look);
    report.add(
        what + " at 10,000 open tasks, p50 / p95 / p99",
        Sample.timing(LOOKS, look).percentiles(50, 95, 99));
  }

  private static void complete(Browser by, UUID task) {
    var answers =
        SideDoor.REACHED.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    var answer = by.post("/tasks/" + task, answers);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private Iterator<UUID> ids(String sql) {
    return database.sql(sql).query(UUID.class).list().iterator();
  }

  private void awaitTasks(String type, int expected) {
    await(expected + " tasks " + type)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> tasks(type) >= expected);
    assertThat(tasks(type)).isEqualTo(expected);
  }

  private int tasks(String type) {
    return count("select count(*) from task where type = ?", type);
  }

  private int openTasks(String type) {
    return count("select count(*) from task where state = 'OPEN' and type like ?", type);
  }

  private Instant lastOpened(String type) {
    return database
        .sql("select max(opened_at) from task where type = ?")
        .param(type)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private Instant redressTime() {
    return database.sql("select now()").query(Timestamp.class).single().toInstant();
  }

  private void awaitQuiet() {
    await("nothing left to tell the engine")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(this::isQuiet);
  }

  /** Nothing is being read, nothing waits to be told, and every case that should has a task. */
  private boolean isQuiet() {
    return count(
                """
                select count(*) from scheduled_tasks
                 where task_name in ('read-feed', 'tell-engine', ?)
                """,
                "deploy-diagrams")
            == 0
        && casesWithoutTask() == 0;
  }

  private void assertEveryOpenCaseHasItsTask() {
    assertThat(casesWithoutTask()).as("open cases without a task").isZero();
    assertThat(count("select count(*) from stuck_work where kind <> ?", "")).isZero();
  }

  private int casesWithoutTask() {
    return count(
        """
        select count(*) from victim_case c
         where c.status = 'OPEN' and c.waiting_until is null
           and not exists (select 1 from task t where t.case_id = c.id and t.state = ?)
        """,
        "OPEN");
  }

  private int count(String sql, String parameter) {
    return database.sql(sql).param(parameter).query(Integer.class).single();
  }

  private static String perSecond(int howMany, Duration took) {
    return String.format(
        Locale.UK, "%,.0f (%.1f s)", howMany / (took.toNanos() / 1e9), took.toNanos() / 1e9);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.UK, "%.1f s", took.toNanos() / 1e9);
  }
}
