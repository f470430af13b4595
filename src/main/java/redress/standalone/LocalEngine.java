package redress.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The Zeebe broker as a child process with a clock that can be moved, its data kept in a folder. It
 * is started again when it ends unasked, and told again how far its clock had been moved.
 */
public final class LocalEngine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> NOT_FOR_THE_ENGINE =
      List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "ZEEBE_");

  private final EngineFiles files;
  private final Home home;
  private final EnginePorts ports;
  private final Map<String, String> moreSettings;
  private final Supervision supervision = new Supervision("The engine");
  private Process process;

  private LocalEngine(
      EngineFiles files, Home home, EnginePorts ports, Map<String, String> moreSettings) {
    this.files = files;
    this.home = home;
    this.ports = ports;
    this.moreSettings = moreSettings;
    this.process = launched();
    supervision.watch(process.toHandle(), this::launchedAgain);
  }

  /**
   * Where the broker listens, on this machine only.
   *
   * @param gateway gRPC, for clients
   * @param management health and the clock
   */
  public record EnginePorts(int gateway, int command, int internal, int management) {}

  /**
   * Starts the broker and waits until it answers.
   *
   * @param directory the unpacked distribution
   * @param folder where data, log and process number are kept, as under {@code redress.home}
   * @param moreSettings environment variables of the broker beside the usual ones
   */
  public static LocalEngine start(
      Path directory, Path folder, EnginePorts ports, Map<String, String> moreSettings) {
    return start(EngineFiles.in(directory), Home.at(folder), ports, moreSettings);
  }

  static LocalEngine start(EngineFiles files, Home home, EnginePorts ports) {
    return start(files, home, ports, Map.of());
  }

  private static LocalEngine start(
      EngineFiles files, Home home, EnginePorts ports, Map<String, String> moreSettings) {
    var progress = Progress.begins("Zeebe " + files.version());
    var engine = new LocalEngine(files, home, ports, moreSettings);
    progress.done("Zeebe %s is ready on port %d".formatted(files.version(), ports.gateway()));
    return engine;
  }

  /** Ends a broker left behind by an application that could not end it. True if there was one. */
  static boolean endOrphan(Home home) {
    return RecordedProcess.readFrom(pidFile(home)).map(RecordedProcess::end).orElse(false);
  }

  /** The gRPC address for clients. */
  public URI gateway() {
    return URI.create("http://127.0.0.1:" + ports.gateway());
  }

  /** The address of health and clock. */
  public URI management() {
    return URI.create("http://127.0.0.1:" + ports.management());
  }

  public EngineClock clock() {
    return new HttpEngineClock(management());
  }

  /** The broker's process, which a test of faults may end. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  private ProcessHandle launchedAgain() {
    process = launched();
    return process.toHandle();
  }

  private Process launched() {
    var started = spawned();
    RecordedProcess.of(started.toHandle()).writeTo(pidFile(home));
    try {
      awaitReady(started);
      files.noteVersion(home);
      new ClockOffset(home.clockOffset()).read().ifPresent(clock()::forward);
      return started;
    } catch (StandaloneProblem problem) {
      end(started);
      throw problem;
    }
  }

  private Process spawned() {
    try {
      Files.createDirectories(home.engine());
      var logging = home.engine().resolve("log4j2.xml");
      Files.copy(
          Objects.requireNonNull(
              LocalEngine.class.getResourceAsStream("/standalone/engine-log4j2.xml")),
          logging,
          StandardCopyOption.REPLACE_EXISTING);
      var builder =
          new ProcessBuilder(files.command(home, logging))
              .directory(home.engine().toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.logs().resolve("engine-console.log").toFile());
      builder.environment().keySet().removeIf(LocalEngine::isNotForTheEngine);
      builder.environment().putAll(settings());
      builder.environment().putAll(moreSettings);
      return builder.start();
    } catch (IOException problem) {
      throw new StandaloneProblem(
          "The engine in %s could not be started.".formatted(files.directory()), problem);
    }
  }

  private static boolean isNotForTheEngine(String variable) {
    return NOT_FOR_THE_ENGINE.stream().anyMatch(variable::startsWith);
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("ZEEBE_CLOCK_CONTROLLED", "true"),
        Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
        Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", "" + ports.command()),
        Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", "" + ports.internal()),
        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1"),
        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", "" + ports.gateway()),
        Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", home.engine().resolve("data").toString()),
        Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "64MB"),
        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "32MB"),
        Map.entry("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1"),
        Map.entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("MANAGEMENT_SERVER_PORT", "" + ports.management()),
        // its own web server is not used; any free port keeps it out of the way
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("SERVER_PORT", "0"));
  }

  private void awaitReady(Process started) {
    var health = new EngineHealth(management(), ports.gateway());
    var until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!health.isReady()) {
        if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw notStarted("ended as soon as it was started");
        }
        if (System.nanoTime() > until) {
          throw notStarted("did not answer within %d seconds".formatted(PATIENCE.toSeconds()));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notStarted("was interrupted while starting");
    }
  }

  private StandaloneProblem notStarted(String how) {
    return new StandaloneProblem(
        "The engine %s; see %s and engine-console.log beside it."
            .formatted(how, home.logs().resolve("engine.log")));
  }

  private static Path pidFile(Home home) {
    return home.run().resolve("engine.pid");
  }

  @Override
  public void close() {
    supervision.stop();
    end(process);
  }

  private static void end(Process process) {
    RecordedProcess.end(process.toHandle());
  }
}
