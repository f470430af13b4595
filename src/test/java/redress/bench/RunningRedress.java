package redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as a process of its own, and everything it started. */
final class RunningRedress implements AutoCloseable {

  static final String HEAP = "-Xmx768m";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path home;
  private final Process process;
  private final int port;
  private final int databasePort;
  private final int sideDoorPort;
  private final Duration startUp;

  private RunningRedress(Path home) {
    this.home = home;
    this.port = freePort();
    this.databasePort = freePort();
    this.sideDoorPort = freePort();
    long began = System.nanoTime();
    this.process = launched();
    awaitSignInPage();
    this.startUp = Duration.ofNanos(System.nanoTime() - began);
  }

  /** Starts the application in a folder and waits until its sign-in page answers. */
  static RunningRedress in(Path home) {
    return new RunningRedress(home);
  }

  /** From the start of the process to the sign-in page's first answer. */
  Duration startUp() {
    return startUp;
  }

  int port() {
    return port;
  }

  /** The database, seen past the application. */
  JdbcClient database() {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + databasePort + "/redress");
    source.setUser("redress");
    source.setPassword(textOf(home.resolve("secrets/database")));
    return JdbcClient.create(source);
  }

  /** Asks the side door for something done so many times, or by so many. */
  Instant ask(String what, int howMany) {
    var address = "http://127.0.0.1:" + sideDoorPort + "/" + what + "?" + howMany;
    var answer = send(HttpRequest.newBuilder(URI.create(address)).GET().build());
    assertThat(answer.statusCode()).isEqualTo(200);
    return Instant.parse(answer.body());
  }

  /** Sends a feed as the force's crime system does; answers the feed's address. */
  URI sendFeed(byte[] csv) {
    var answer =
        send(
            asForce(URI.create("http://localhost:" + port + "/api/intake/feeds"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(csv))
                .build());
    assertThat(answer.statusCode()).isEqualTo(202);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  String get(URI address) {
    return send(asForce(address).GET().build()).body();
  }

  /** The application itself. */
  ProcessHandle application() {
    return process.toHandle();
  }

  ProcessHandle engine() {
    return noted("engine.pid");
  }

  /** PostgreSQL's first process and those it has started. */
  List<ProcessHandle> postgres() {
    var first = noted("postgres.pid");
    return Stream.concat(Stream.of(first), first.descendants()).toList();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Process launched() {
    try {
      Files.createDirectories(home);
      return new ProcessBuilder(command())
          .redirectErrorStream(true)
          .redirectOutput(home.resolve("application.log").toFile())
          .start();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        MeasuredRedress.class.getName(),
        "--redress.home=" + home,
        "--redress.ports.http=" + port,
        "--redress.ports.database=" + databasePort,
        "--redress.ports.engine=0",
        "--redress.ports.engine-command=0",
        "--redress.ports.engine-internal=0",
        "--redress.ports.engine-management=0",
        "--redress.ports.mail=0",
        "--" + SideDoor.PORT + "=" + sideDoorPort);
  }

  /** What the application ships with, and of the tests nothing but this package. */
  private String classPath() {
    try {
      var benchOnly = home.resolve("bench-classes/redress/bench");
      Files.createDirectories(benchOnly);
      try (var classes = Files.newDirectoryStream(Path.of("target/test-classes/redress/bench"))) {
        for (var file : classes) {
          var copy = benchOnly.resolve(file.getFileName());
          if (!Files.exists(copy)) {
            Files.copy(file, copy);
          }
        }
      }
      return String.join(
          File.pathSeparator,
          "target/classes",
          home.resolve("bench-classes").toString(),
          textOf(Path.of("target/bench.classpath")));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void awaitSignInPage() {
    var page =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
            .timeout(Duration.ofSeconds(10))
            .GET()
            .build();
    await("the sign-in page; see " + home.resolve("application.log"))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .pollDelay(Duration.ZERO)
        .failFast("the application has ended", () -> !process.isAlive())
        .ignoreExceptions()
        .until(() -> send(page).statusCode() == 200);
  }

  private HttpRequest.Builder asForce(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + textOf(home.resolve("demo/api-key.txt")));
  }

  private ProcessHandle noted(String file) {
    var pid = textOf(home.resolve("run").resolve(file)).lines().findFirst().orElseThrow();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
