package redress.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL 18 as a child process, its data kept in the folder. */
final class LocalDatabase implements AutoCloseable {

  static final String MAJOR_VERSION = "18";

  private static final String ROLE = "redress";
  private static final String ACCESS =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Home home;
  private final int port;
  private final String password;
  private final String ownerPassword;
  private final Supervision supervision = new Supervision("The database");
  private EmbeddedPostgres server;
  private ProcessHandle process;

  private LocalDatabase(Home home, int port) {
    this.home = home;
    this.port = port;
    this.password = Secret.keptIn(home.secrets().resolve("database"));
    this.ownerPassword = Secret.keptIn(home.secrets().resolve("database-owner"));
    this.server = made() ? launched() : launchedFirst();
    this.process = noted();
    supervision.watch(process, this::launchedAgain);
  }

  static LocalDatabase start(Home home, int port) {
    var progress = Progress.begins("PostgreSQL " + MAJOR_VERSION);
    var database = new LocalDatabase(home, port);
    progress.done("PostgreSQL %s is ready on port %d".formatted(MAJOR_VERSION, port));
    return database;
  }

  /** Refuses data that another major version of PostgreSQL has written. */
  static void checkVersion(Home home) {
    Home.textOf(home.database().resolve("PG_VERSION"))
        .filter(version -> !version.equals(MAJOR_VERSION))
        .ifPresent(
            version -> {
              throw new StandaloneProblem(
                  "The data in %s belongs to PostgreSQL %s, but this Redress brings PostgreSQL %s. Move the data over with pg_dump, or name another folder with redress.home."
                      .formatted(home.database(), version, MAJOR_VERSION));
            });
  }

  /** Ends a server left behind by an application that could not end it. True if there was one. */
  static boolean endOrphan(Home home) {
    return RecordedProcess.readFrom(pidFile(home)).map(RecordedProcess::end).orElse(false)
        || RecordedProcess.ofPostmaster(home.database()).map(RecordedProcess::end).orElse(false);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, ROLE);
  }

  String username() {
    return ROLE;
  }

  String password() {
    return password;
  }

  private boolean made() {
    return Files.exists(home.database()) && !Files.exists(unfinished());
  }

  /** There while the data directory is being made; what it stands for is thrown away. */
  private Path unfinished() {
    return home.run().resolve("database-unfinished");
  }

  private EmbeddedPostgres launchedFirst() {
    try {
      FileSystemUtils.deleteRecursively(home.database());
      Home.write(unfinished(), "");
      var first = launched();
      provision(first);
      Files.delete(unfinished());
      return first;
    } catch (IOException | SQLException problem) {
      throw new StandaloneProblem(
          "The database could not be made in %s: %s".formatted(home.database(), problem), problem);
    }
  }

  /**
   * A role that owns the application's database and nothing else; nobody enters without password.
   */
  private void provision(EmbeddedPostgres first) throws SQLException {
    try (var connection = first.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + ownerPassword + "'");
      statement.execute("create role " + ROLE + " login password '" + password + "'");
      statement.execute("create database " + ROLE + " owner " + ROLE);
      Home.write(home.database().resolve("pg_hba.conf"), ACCESS);
      statement.execute("select pg_reload_conf()");
    }
  }

  private EmbeddedPostgres launched() {
    var log = ProcessBuilder.Redirect.appendTo(home.logs().resolve("postgres.log").toFile());
    try {
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setDataDirectory(home.database())
          .setOverrideWorkingDirectory(home.databaseBinaries().toFile())
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPGStartupWait(Duration.ofMinutes(1))
          .setConnectConfig("password", ownerPassword)
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("max_connections", "100")
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .start();
    } catch (IOException | IllegalStateException problem) {
      throw new StandaloneProblem(
          "PostgreSQL did not start; see %s.".formatted(home.logs().resolve("postgres.log")),
          problem);
    }
  }

  private ProcessHandle launchedAgain() {
    stop();
    server = launched();
    process = noted();
    return process;
  }

  private ProcessHandle noted() {
    var postmaster =
        RecordedProcess.ofPostmaster(home.database())
            .flatMap(RecordedProcess::alive)
            .orElseThrow(() -> new StandaloneProblem("PostgreSQL ended as soon as it started."));
    RecordedProcess.of(postmaster).writeTo(pidFile(home));
    return postmaster;
  }

  private static Path pidFile(Home home) {
    return home.run().resolve("postgres.pid");
  }

  @Override
  public void close() {
    supervision.stop();
    stop();
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException problem) {
      Progress.warn("PostgreSQL could not be stopped in order: {}", problem.toString());
    }
    RecordedProcess.end(process);
  }
}
