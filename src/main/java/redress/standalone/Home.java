package redress.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a standalone Redress keeps, {@code .redress} by default. */
record Home(Path folder) {

  Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /** The folder with its rooms, made where they are missing. */
  static Home at(Path folder) {
    var home = new Home(folder);
    home.make(home.folder());
    home.keepToOneself(home.folder());
    for (var room : List.of(home.logs(), home.run(), home.mail(), home.demo(), home.secrets())) {
      home.make(room);
    }
    return home;
  }

  Path database() {
    return folder.resolve("postgres");
  }

  Path databaseBinaries() {
    return folder.resolve("postgres-binaries");
  }

  Path engine() {
    return folder.resolve("engine");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path run() {
    return folder.resolve("run");
  }

  Path mail() {
    return folder.resolve("mail");
  }

  Path demo() {
    return folder.resolve("demo");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  /** How far the time machine has moved the clocks. */
  Path clockOffset() {
    return demo().resolve("clock-offset");
  }

  /** The example users, one a line: user, password, role, organisation. */
  Path exampleUsers() {
    return demo().resolve("users.txt");
  }

  private void make(Path room) {
    try {
      Files.createDirectories(room);
    } catch (IOException problem) {
      throw unwritable(problem);
    }
    if (!Files.isWritable(room)) {
      throw unwritable(null);
    }
  }

  /** What lies here is for the person who runs Redress only. */
  private void keepToOneself(Path file) {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      } catch (IOException problem) {
        throw unwritable(problem);
      }
    }
  }

  private StandaloneProblem unwritable(@Nullable IOException problem) {
    var sentence =
        "Redress cannot write to its folder %s. Make it writable, or name another folder with redress.home."
            .formatted(folder);
    return problem == null
        ? new StandaloneProblem(sentence)
        : new StandaloneProblem(sentence, problem);
  }

  /** The trimmed text of a file, empty where there is no such file. */
  static Optional<String> textOf(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException problem) {
      throw new StandaloneProblem("Redress cannot read %s.".formatted(file), problem);
    }
  }

  /** Writes the file whole or not at all. */
  static void write(Path file, String text) {
    var unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(unfinished, text + System.lineSeparator());
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException problem) {
      throw new StandaloneProblem("Redress cannot write %s.".formatted(file), problem);
    }
  }
}
