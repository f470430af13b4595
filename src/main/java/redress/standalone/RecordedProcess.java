package redress.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A child process as noted in a file, so that a later start can end it where this one could not. It
 * is known by its number and the instant it began; a number alone may by then be a stranger's.
 *
 * @param pid its number
 * @param began when the operating system says it began
 */
record RecordedProcess(long pid, Instant began) {

  /** The operating system counts from its boot, which it dates to the second only. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  static RecordedProcess of(ProcessHandle process) {
    return new RecordedProcess(process.pid(), process.info().startInstant().orElseThrow());
  }

  /** The process noted in the file: its number and its beginning, one a line. */
  static Optional<RecordedProcess> readFrom(Path file) {
    return Home.textOf(file)
        .map(text -> text.split("\\R"))
        .filter(lines -> lines.length == 2)
        .map(lines -> new RecordedProcess(Long.parseLong(lines[0]), Instant.parse(lines[1])));
  }

  /** What PostgreSQL itself notes in its data directory: number, directory, seconds since 1970. */
  static Optional<RecordedProcess> ofPostmaster(Path dataDirectory) {
    return Home.textOf(dataDirectory.resolve("postmaster.pid"))
        .map(text -> text.split("\\R"))
        .filter(lines -> lines.length > 2)
        .map(
            lines ->
                new RecordedProcess(
                    Long.parseLong(lines[0].strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines[2].strip()))));
  }

  void writeTo(Path file) {
    Home.write(file, pid + System.lineSeparator() + began);
  }

  /** The process, if it is alive and still the one that was noted. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().startInstant().map(this::isWhenItBegan).orElse(false));
  }

  private boolean isWhenItBegan(Instant start) {
    return Duration.between(began, start).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Ends the process if it is still there. True if it was. */
  boolean end() {
    var orphan = alive();
    orphan.ifPresent(RecordedProcess::end);
    return orphan.isPresent();
  }

  /** Ends the process and what it started, asking first. */
  static void end(ProcessHandle process) {
    var family = Stream.concat(process.descendants(), Stream.of(process)).toList();
    process.destroy();
    if (!ended(process)) {
      family.forEach(ProcessHandle::destroyForcibly);
    }
    family.forEach(RecordedProcess::ended);
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
