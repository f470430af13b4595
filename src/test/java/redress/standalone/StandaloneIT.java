package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import redress.identity.Browser;
import redress.standalone.Ports.Listener;

/** One life of a folder: started, worked with, killed, started again, stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneIT {

  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir static Path folder;

  private static final Ports PORTS = StandaloneApplication.freePorts();
  private static Path home;
  private static StandaloneApplication application;

  @BeforeAll
  static void start_on_an_empty_folder() {
    home = folder.resolve("home");
    application = started("first").awaitBanner();
  }

  @AfterAll
  static void stop_whatever_still_runs() {
    application.stop();
  }

  @Test
  @Order(1)
  void the_banner_names_the_address_the_folder_and_the_example_users() {
    assertThat(application.said())
        .contains("PostgreSQL 18 is ready on port " + PORTS.of(Listener.DATABASE))
        .contains("Zeebe 8.5.8 is ready on port " + PORTS.of(Listener.ENGINE))
        .contains("The mail server is ready on port " + PORTS.of(Listener.MAIL))
        .contains("http://localhost:" + PORTS.of(Listener.HTTP))
        .contains(home.toString())
        .contains("supervisor redress-demo-2026 SUPERVISOR");
  }

  @Test
  @Order(2)
  void the_application_owns_its_database_and_no_more() throws SQLException {
    assertThat(asked("select rolsuper::text from pg_roles where rolname = current_user"))
        .isEqualTo("false");
    assertThat(asked("select current_setting('fsync') || current_setting('synchronous_commit')"))
        .isEqualTo("onon");
  }

  @Test
  @Order(3)
  void a_second_redress_is_kept_out_of_the_folder() {
    var second = StandaloneApplication.start(home, PORTS, folder.resolve("second.log"));

    assertThat(second.awaitEnd()).isEqualTo(1);
    assertThat(second.said())
        .contains("Redress is already running from this folder (process " + application.pid())
        .doesNotContain("\tat ");
  }

  @Test
  @Order(4)
  void a_taken_port_is_named_and_nothing_is_started() throws IOException {
    var ports = StandaloneApplication.freePorts();
    try (var taken =
        new ServerSocket(ports.of(Listener.MAIL), 1, InetAddress.getLoopbackAddress())) {
      var elsewhere = folder.resolve("elsewhere");
      var refused = StandaloneApplication.start(elsewhere, ports, folder.resolve("taken.log"));

      assertThat(refused.awaitEnd()).isEqualTo(1);
      assertThat(refused.said())
          .contains(
              "Port %d for the mail server is taken: stop what uses it, or choose another port with redress.ports.mail."
                  .formatted(taken.getLocalPort()))
          .doesNotContain("\tat ");
      assertThat(elsewhere.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  @Order(5)
  void the_time_machine_moves_both_clocks() {
    var supervisor = signedIn();

    supervisor.get("/time-machine");
    var moved = supervisor.post("/time-machine/forward", Map.of("amount", "3", "stride", "DAYS"));
    var next = URI.create(moved.headers().firstValue("Location").orElseThrow());

    assertThat(supervisor.get(next.getRawPath() + "?" + next.getRawQuery()).body())
        .contains("Both clocks moved forward, from")
        .contains("What fired since");
    assertEngineIsAheadBy(Duration.ofDays(3));
  }

  @Test
  @Order(5)
  void mail_is_shown_to_those_who_may_see_it() {
    var supervisor = signedIn();
    var caseworker = signedIn("caseworker");

    for (var page : List.of("/mail", "/standalone/mail")) {
      assertThat(supervisor.get(page).body()).contains("<h1 class=\"govuk-heading-l\">Mail");
      assertThat(caseworker.get(page).statusCode()).isEqualTo(403);
    }
  }

  @Test
  @Order(5)
  void the_time_machine_refuses_what_is_no_day() {
    var supervisor = signedIn();

    supervisor.get("/time-machine");
    var refused =
        supervisor.post("/time-machine/to", Map.of("day", "31", "month", "2", "year", "2026"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Enter a real date, for example 24 11 2026.");
  }

  @Test
  @Order(6)
  void an_engine_that_is_killed_comes_back_with_its_clock() {
    var killed = recorded("engine.pid");

    killed.destroyForcibly();

    application.awaitSaid("The engine is back.");
    assertThat(recorded("engine.pid")).isNotEqualTo(killed);
    assertEngineIsAheadBy(Duration.ofDays(3));
  }

  @Test
  @Order(7)
  void a_database_that_is_killed_comes_back() throws SQLException {
    asked("create table survivor as select 'still here' as word");

    recorded("postgres.pid").destroyForcibly();

    application.awaitSaid("The database is back.");
    assertThat(asked("select word from survivor")).isEqualTo("still here");
  }

  @Test
  @Order(8)
  void after_kill_9_the_next_start_ends_the_orphans_and_finds_everything() throws SQLException {
    var orphans = List.of(recorded("engine.pid"), recorded("postgres.pid"));

    application.kill();
    assertThat(orphans).allMatch(ProcessHandle::isAlive);
    application = started("after-kill").awaitBanner();

    assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    assertThat(asked("select word from survivor")).isEqualTo("still here");
    assertThat(signedIn().get("/time-machine").statusCode()).isEqualTo(200);
    assertEngineIsAheadBy(Duration.ofDays(3));
  }

  @Test
  @Order(9)
  void an_orderly_stop_leaves_nothing_running() {
    var children = List.of(recorded("engine.pid"), recorded("postgres.pid"));

    application.stop();

    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(application.said()).contains("Redress has stopped.");
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  private static StandaloneApplication started(String name) {
    return StandaloneApplication.start(home, PORTS, folder.resolve(name + ".log"));
  }

  private static Browser signedIn() {
    return signedIn("supervisor");
  }

  private static Browser signedIn(String username) {
    var browser = new Browser(PORTS.of(Listener.HTTP));
    browser.signIn(username, "redress-demo-2026");
    return browser;
  }

  private static void assertEngineIsAheadBy(Duration ahead) {
    var engine =
        new HttpEngineClock(URI.create("http://127.0.0.1:" + PORTS.of(Listener.ENGINE_MANAGEMENT)));
    assertThat(engine.now())
        .isCloseTo(Clock.systemUTC().instant().plus(ahead), within(1, ChronoUnit.MINUTES));
  }

  private static ProcessHandle recorded(String file) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                RecordedProcess.readFrom(home.resolve("run").resolve(file))
                    .flatMap(RecordedProcess::alive),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The answer of a statement, if it has one, asked as the application asks. */
  private static String asked(String sql) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:%d/redress".formatted(PORTS.of(Listener.DATABASE));
    var password = Home.textOf(home.resolve("secrets/database")).orElseThrow();
    try (var connection = DriverManager.getConnection(url, "redress", password);
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var answer = statement.getResultSet();
      answer.next();
      return answer.getString(1);
    }
  }
}
