package redress.standalone;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password made once and kept in a file that only its owner reads. */
final class Secret {

  private static final int BYTES = 24;

  private Secret() {}

  static String keptIn(Path file) {
    return Home.textOf(file).orElseGet(() -> made(file));
  }

  private static String made(Path file) {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var secret = HexFormat.of().formatHex(bytes);
    Home.write(file, secret);
    hide(file);
    return secret;
  }

  private static void hide(Path file) {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      } catch (IOException problem) {
        throw new StandaloneProblem("Redress cannot protect %s.".formatted(file), problem);
      }
    }
  }
}
