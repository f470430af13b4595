package redress.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole of Redress in a process of its own, as {@code main} starts it: an empty folder, free
 * ports, the demonstration loaded.
 */
final class RunningRedress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern ADDRESS = Pattern.compile("Redress is ready +(http://\\S+)");
  private static final String LAST_WORDS_OF_BANNER = "To stop  ";
  private static final List<String> PORTS =
      List.of(
          "http",
          "database",
          "engine",
          "engine-command",
          "engine-internal",
          "engine-management",
          "mail");

  private final Process process;
  private final Path output;

  private RunningRedress(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it and waits for its banner. */
  static RunningRedress start() {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser");
      var output = folder.resolve("redress.log");
      var process =
          new ProcessBuilder(command(folder.resolve("home")))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      var running = new RunningRedress(process, output);
      running.awaitBanner();
      return running;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> command(Path home) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", classPath(), "redress.RedressApplication"));
    command.add("--redress.home=" + home.toAbsolutePath());
    PORTS.forEach(port -> command.add("--redress.ports.%s=0".formatted(port)));
    return command;
  }

  /** What runs in production and nothing of the tests' own. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitBanner() {
    await().atMost(PATIENCE).until(() -> said().contains(LAST_WORDS_OF_BANNER) || hasEnded());
  }

  private boolean hasEnded() {
    if (!process.isAlive()) {
      throw new AssertionError("Redress ended before it was ready:\n" + said());
    }
    return false;
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Where its pages are, without a slash at the end. */
  String address() {
    var found = ADDRESS.matcher(said());
    return Optional.of(found).filter(m -> m.find()).map(m -> m.group(1)).orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
