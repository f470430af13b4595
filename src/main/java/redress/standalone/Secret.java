package redress.standalone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password made once and kept in the folder that only its owner enters. */
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
    return secret;
  }
}
