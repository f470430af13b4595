package redress.intake;

import static redress.intake.IntakeRule.BINARY_FILE;
import static redress.intake.IntakeRule.EMPTY_FILE;
import static redress.intake.IntakeRule.UTF_16_FILE;
import static redress.intake.IntakeRule.ZIP_FILE;
import static redress.shared.RuleBroken.require;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens the bytes of a file as text, and says plainly where they are none. */
final class FeedText {

  /** Stands where bytes could not be read as UTF-8; a row that has one is held. */
  static final char NOT_READABLE = '\uFFFD';

  private static final int LOOK_AT = 4096;

  private FeedText() {}

  /**
   * @throws redress.shared.RuleBroken where the file is empty, packed, binary or UTF-16
   */
  static Reader open(InputStream bytes) throws IOException {
    var in = new BufferedInputStream(bytes, 1 << 16);
    in.mark(LOOK_AT);
    byte[] start = in.readNBytes(LOOK_AT);
    in.reset();
    require(start.length > 0, EMPTY_FILE);
    require(!begins(start, 'P', 'K', 3, 4), ZIP_FILE);
    require(!isUtf16(start), UTF_16_FILE);
    require(!hasNulInFirstLine(start), BINARY_FILE);
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
  }

  private static boolean isUtf16(byte[] start) {
    return begins(start, 0xFF, 0xFE)
        || begins(start, 0xFE, 0xFF)
        || start.length >= 4
            && ((start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0)
                || (start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0));
  }

  private static boolean hasNulInFirstLine(byte[] start) {
    for (byte b : start) {
      if (b == '\n') {
        return false;
      }
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
