package redress.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked distribution of the engine.
 *
 * @param version as in the name of its main library, for example {@code 8.5.8}
 */
record EngineFiles(Path directory, String version) {

  private static final String MAIN_LIBRARY = "camunda-zeebe-";
  private static final Path SESSION_STARTER = Path.of("/usr/bin/setsid");

  static EngineFiles in(Path directory) {
    return new EngineFiles(directory.toAbsolutePath().normalize(), versionIn(directory));
  }

  private static String versionIn(Path directory) {
    try (var libraries =
        Files.newDirectoryStream(directory.resolve("lib"), MAIN_LIBRARY + "[0-9]*.jar")) {
      for (var library : libraries) {
        var name = library.getFileName().toString();
        return name.substring(MAIN_LIBRARY.length(), name.length() - ".jar".length());
      }
    } catch (IOException notThere) {
      throw missing(directory);
    }
    throw missing(directory);
  }

  private static StandaloneProblem missing(Path directory) {
    return new StandaloneProblem(
        "The engine is not in %s. Build Redress once with ./mvnw generate-resources, which unpacks it there, or say where it is with redress.engine.directory."
            .formatted(directory.toAbsolutePath().normalize()));
  }

  /** Refuses data that another minor version of the engine has written. */
  void checkVersion(Home home) {
    Home.textOf(versionFile(home))
        .filter(written -> !minor(written).equals(minor(version)))
        .ifPresent(
            written -> {
              throw new StandaloneProblem(
                  "The data in %s belongs to Zeebe %s, but this Redress brings Zeebe %s. Name another folder with redress.home, or the engine that wrote it with redress.engine.directory."
                      .formatted(home.engine(), written, version));
            });
  }

  void noteVersion(Home home) {
    Home.write(versionFile(home), version);
  }

  private static Path versionFile(Home home) {
    return home.engine().resolve("VERSION");
  }

  private static String minor(String version) {
    return version.substring(0, Math.max(version.lastIndexOf('.'), 0));
  }

  /** In a session of its own where possible, so that Ctrl-C reaches the application alone. */
  List<String> command(Home home, Path logging) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SESSION_STARTER)) {
      command.add(SESSION_STARTER.toString());
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.configurationFile=" + logging,
            "-Dredress.logs=" + home.logs(),
            "-Dbasedir=" + home.engine(),
            "-cp",
            directory.resolve("config") + File.pathSeparator + directory.resolve("lib") + "/*",
            "io.camunda.zeebe.broker.StandaloneBroker"));
    return command;
  }
}
