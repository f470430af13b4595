package redress.standalone;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.mock.env.MockEnvironment;
import redress.standalone.Ports.Listener;

/** The whole application in a process of its own, as {@code main} starts it. */
final class StandaloneApplication {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private StandaloneApplication(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static StandaloneApplication start(Path home, Ports ports, Path output) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", classPath(), "redress.RedressApplication"));
    command.add("--redress.home=" + home);
    for (var listener : Listener.values()) {
      command.add("--%s=%d".formatted(listener.property(), ports.of(listener)));
    }
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new StandaloneApplication(process, output);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Free ports for everything, the same ones at the next start. */
  static Ports freePorts() {
    var settings = new MockEnvironment().withProperty("server.port", "0");
    Arrays.stream(Listener.values())
        .forEach(listener -> settings.setProperty(listener.property(), "0"));
    return Ports.choose(settings);
  }

  /** What runs in production and nothing of the tests' own. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  StandaloneApplication awaitBanner() {
    awaitSaid("To stop  ");
    return this;
  }

  void awaitSaid(String words) {
    await()
        .atMost(PATIENCE)
        .until(() -> said().contains(words) || !process.isAlive() && refuse(words));
  }

  private boolean refuse(String words) {
    throw new AssertionError("Redress ended without saying '" + words + "':\n" + said());
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  long pid() {
    return process.pid();
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Redress did not end:\n" + said());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As {@code kill}, or Ctrl-C. */
  void stop() {
    process.destroy();
    awaitEnd();
  }
}
