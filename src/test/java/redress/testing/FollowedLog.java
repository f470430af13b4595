package redress.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A log file read as it grows, also past the moment at which it is rolled over. */
final class FollowedLog {

  private final Path file;
  private final StringBuilder unfinished = new StringBuilder();
  private BufferedReader reader;
  private Object identity;

  FollowedLog(Path file) throws IOException {
    this.file = file;
    open();
  }

  synchronized List<String> newLines() {
    try {
      List<String> lines = new ArrayList<>();
      readInto(lines);
      if (!identityNow().equals(identity)) {
        readInto(lines);
        reader.close();
        open();
        readInto(lines);
      }
      return lines;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void open() throws IOException {
    identity = identityNow();
    reader = Files.newBufferedReader(file);
  }

  private Object identityNow() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private void readInto(List<String> lines) throws IOException {
    char[] some = new char[1 << 16];
    for (int n = reader.read(some); n > 0; n = reader.read(some)) {
      unfinished.append(some, 0, n);
    }
    int begin = 0;
    for (int end = unfinished.indexOf("\n"); end >= 0; end = unfinished.indexOf("\n", begin)) {
      lines.add(unfinished.substring(begin, end));
      begin = end + 1;
    }
    unfinished.delete(0, begin);
  }
}
