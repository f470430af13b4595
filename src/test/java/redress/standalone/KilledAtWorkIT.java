package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.identity.Browser;
import redress.intake.SyntheticFeed;
import redress.standalone.Ports.Listener;

/**
 * The engine, the database and the application are killed while cases are being opened and worked
 * on. Afterwards every case is where its people left it, and goes on.
 */
class KilledAtWorkIT {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ROWS = 300;

  /** Open cases in which nobody has exactly one thing to do and no date is waited for. */
  private static final String LOST =
      """
      select count(*) from victim_case c
       where c.status = 'OPEN' and c.waiting_until is null
         and (select count(*) from task t where t.case_id = c.id and t.state = 'OPEN') <> 1
      """;

  @TempDir Path folder;

  private final Ports ports = StandaloneApplication.freePorts();
  private Path home;
  private StandaloneApplication application;

  @AfterEach
  void stop() {
    application.stop();
  }

  @Test
  void every_case_is_where_its_people_left_it_and_goes_on() throws Exception {
    home = folder.resolve("home");
    application = started("first").awaitBanner();
    String feed = sent(SyntheticFeed.rows(ROWS, 77, Clock.systemUTC().instant()));

    recorded("engine.pid").destroyForcibly();
    application.awaitSaid("The engine is back.");
    recorded("postgres.pid").destroyForcibly();
    application.awaitSaid("The database is back.");
    application.kill();
    application = started("second").awaitBanner();

    awaitAnswer("0", "select count(*) from feed where state <> 'DONE'");
    awaitAnswer("0", "select count(*) from scheduled_tasks where task_name = 'tell-engine'");
    awaitAnswer("0", LOST);
    assertThat(asked("select count(*) from arrival where feed_id = '%s'".formatted(feed)))
        .isEqualTo(String.valueOf(ROWS));
    assertThat(asked("select count(distinct case_id) - count(*) from task where state = 'OPEN'"))
        .isEqualTo("0");

    String task =
        asked("select id from task where type = 'cases.contactVictim' and state = 'OPEN' limit 1");
    String victimsCase = asked("select case_id from task where id = '%s'".formatted(task));
    var caseworker = new Browser(ports.of(Listener.HTTP));
    caseworker.signIn("caseworker", "redress-demo-2026");
    caseworker.post(
        "/tasks/" + task, Map.of("outcome", "REACHED", "channel", "PHONE", "spokeSafely", "YES"));

    awaitAnswer(
        "needs.assessNeeds",
        "select max(type) from task where state = 'OPEN' and case_id = '%s'"
            .formatted(victimsCase));
  }

  private StandaloneApplication started(String name) {
    return StandaloneApplication.start(home, ports, folder.resolve(name + ".log"));
  }

  /** Sends a feed through the door of the API; answers its id. */
  private String sent(byte[] rows) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%d/api/intake/feeds".formatted(ports.of(Listener.HTTP))))
              .header("Content-Type", "text/csv")
              .header(
                  "Authorization",
                  "Bearer " + Files.readString(home.resolve("demo/api-key.txt")).strip())
              .POST(HttpRequest.BodyPublishers.ofByteArray(rows))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(202);
      var address = answer.headers().firstValue("Location").orElseThrow();
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }

  private ProcessHandle recorded(String file) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                RecordedProcess.readFrom(home.resolve("run").resolve(file))
                    .flatMap(RecordedProcess::alive),
            Optional::isPresent)
        .orElseThrow();
  }

  private void awaitAnswer(String answer, String sql) {
    await(sql)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(asked(sql)).isEqualTo(answer));
  }

  private String asked(String sql) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:%d/redress".formatted(ports.of(Listener.DATABASE));
    var password = Home.textOf(home.resolve("secrets/database")).orElseThrow();
    try (var connection = DriverManager.getConnection(url, "redress", password);
        var answer = connection.createStatement().executeQuery(sql)) {
      answer.next();
      return String.valueOf(answer.getString(1));
    }
  }
}
