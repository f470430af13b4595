package redress.standalone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplicationShutdownHandlers;
import org.springframework.core.env.PropertyResolver;
import redress.standalone.LocalEngine.EnginePorts;
import redress.standalone.Ports.Listener;

/** The database, the engine and the mail server of one folder, running. */
final class StandaloneParts implements AutoCloseable {

  private final HomeLock lock;
  private final Ports ports;
  private final LocalDatabase database;
  private final LocalEngine engine;
  private final MailCatcher mail;

  private StandaloneParts(
      HomeLock lock, Ports ports, LocalDatabase database, LocalEngine engine, MailCatcher mail) {
    this.lock = lock;
    this.ports = ports;
    this.database = database;
    this.engine = engine;
    this.mail = mail;
  }

  /**
   * Starts all parts or none. Everything that can be refused is refused before the first. The lock
   * is held until the process ends, however this ends.
   */
  static StandaloneParts start(
      Home home,
      EngineFiles engine,
      PropertyResolver settings,
      SpringApplicationShutdownHandlers shutdown) {
    var lock = HomeLock.take(home);
    var running = new AtomicReference<@Nullable StandaloneParts>();
    shutdown.add(() -> stop(running.get(), home));
    LocalDatabase.checkVersion(home);
    engine.checkVersion(home);
    endOrphans(home);
    var started = start(home, engine, Ports.choose(settings), lock);
    running.set(started);
    return started;
  }

  /** A shutdown may come while the parts are still starting. */
  private static void stop(@Nullable StandaloneParts running, Home home) {
    if (running != null) {
      running.close();
    } else {
      endOrphans(home);
    }
  }

  private static void endOrphans(Home home) {
    if (LocalEngine.endOrphan(home) | LocalDatabase.endOrphan(home)) {
      Progress.tell("Ended what was left running from this folder");
    }
  }

  private static StandaloneParts start(Home home, EngineFiles engine, Ports ports, HomeLock lock) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var database = start(threads, () -> LocalDatabase.start(home, ports.of(Listener.DATABASE)));
      var broker = start(threads, () -> LocalEngine.start(engine, home, enginePorts(ports)));
      var mail = start(threads, () -> MailCatcher.start(home.mail(), ports.of(Listener.MAIL)));
      try {
        return new StandaloneParts(lock, ports, database.join(), broker.join(), mail.join());
      } catch (CompletionException failed) {
        List.of(mail, broker, database).forEach(StandaloneParts::closeOnceStarted);
        throw problem(failed);
      }
    }
  }

  private static <T> CompletableFuture<T> start(ExecutorService threads, Supplier<T> part) {
    return CompletableFuture.supplyAsync(part, threads);
  }

  private static void closeOnceStarted(CompletableFuture<? extends AutoCloseable> part) {
    part.handle((started, failed) -> started).thenAccept(StandaloneParts::closeIfStarted).join();
  }

  private static void closeIfStarted(AutoCloseable part) {
    if (part != null) {
      closeQuietly(part);
    }
  }

  private static StandaloneProblem problem(CompletionException failed) {
    return failed.getCause() instanceof StandaloneProblem problem
        ? problem
        : new StandaloneProblem("Redress could not start its parts: " + failed.getCause(), failed);
  }

  private static EnginePorts enginePorts(Ports ports) {
    return new EnginePorts(
        ports.of(Listener.ENGINE),
        ports.of(Listener.ENGINE_COMMAND),
        ports.of(Listener.ENGINE_INTERNAL),
        ports.of(Listener.ENGINE_MANAGEMENT));
  }

  /** What the application must be told. */
  Map<String, Object> whereTheyAre() {
    return Map.of(
        "server.port", ports.of(Listener.HTTP),
        "redress.address", "http://localhost:" + ports.of(Listener.HTTP),
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.username(),
        "spring.datasource.password", database.password(),
        "redress.engine.gateway", engine.gateway().toString(),
        "redress.engine.management", engine.management().toString(),
        "spring.mail.host", "127.0.0.1",
        "spring.mail.port", ports.of(Listener.MAIL));
  }

  /** In the order in which nobody misses what is gone: mail, engine, database. */
  @Override
  public void close() {
    Progress.tell("Stopping the mail server, the engine and the database ...");
    List.of(mail, engine, database, lock).forEach(StandaloneParts::closeQuietly);
    Progress.tell("Redress has stopped. Everything it keeps is where it was.");
  }

  private static void closeQuietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception problem) {
      Progress.warn("A part could not be stopped in order: {}", problem.toString());
    }
  }
}
