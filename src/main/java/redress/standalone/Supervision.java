package redress.standalone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts a child process again when it ends unasked, for as long as Redress runs. */
final class Supervision {

  private static final int SECONDS_BETWEEN_ATTEMPTS = 2;

  private final String name;
  private volatile boolean stopped;

  Supervision(String name) {
    this.name = name;
  }

  void watch(ProcessHandle process, Supplier<ProcessHandle> startAgain) {
    var unused = process.onExit().thenRunAsync(() -> startAgain(startAgain));
  }

  private synchronized void startAgain(Supplier<ProcessHandle> start) {
    if (stopped) {
      return;
    }
    Progress.warn("{} has ended; it is started again.", name);
    try {
      watch(start.get(), start);
      Progress.warn("{} is back.", name);
    } catch (StandaloneProblem problem) {
      Progress.warn("{} does not start: {}", name, problem.toString());
      CompletableFuture.delayedExecutor(SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS)
          .execute(() -> startAgain(start));
    }
  }

  /** From now on an end is meant. Waits for a start that is under way. */
  void stop() {
    stopped = true;
    awaitStartUnderWay();
  }

  private synchronized void awaitStartUnderWay() {}
}
