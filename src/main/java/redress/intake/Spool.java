package redress.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.util.unit.DataSize;
import redress.shared.RuleBroken;

/**
 * A file on its way in, on disk rather than in memory, hashed as it streams by.
 *
 * @param size in bytes
 * @param sha256 hexadecimal
 */
record Spool(Path path, long size, String sha256) implements AutoCloseable {

  private static final int TIMES_THE_LIMIT = 20;

  /**
   * Reads what is offered to its end, so that a sender who can only listen after having spoken
   * hears the answer; what lies beyond the limit goes nowhere.
   *
   * @throws RuleBroken where it is larger than the limit
   */
  static Spool of(InputStream offered, DataSize limit) throws IOException {
    Path path = Files.createTempFile("redress-feed", ".csv");
    MessageDigest digest = Fingerprint.digest();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = offered.read(buffer); read >= 0; read = offered.read(buffer)) {
        size += read;
        if (size <= limit.toBytes()) {
          digest.update(buffer, 0, read);
          out.write(buffer, 0, read);
        } else if (size > limit.toBytes() * TIMES_THE_LIMIT) {
          break;
        }
      }
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    if (size > limit.toBytes()) {
      Files.deleteIfExists(path);
      throw new RuleBroken(IntakeRule.FILE_TOO_LARGE, inWords(limit));
    }
    return new Spool(path, size, Fingerprint.hex(digest.digest()));
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  static String inWords(DataSize size) {
    return inWords(size.toBytes());
  }

  static String inWords(long bytes) {
    DataSize size = DataSize.ofBytes(bytes);
    if (size.toMegabytes() > 0) {
      return size.toMegabytes() + " MB";
    }
    return size.toKilobytes() > 0 ? size.toKilobytes() + " kB" : bytes + " bytes";
  }
}
