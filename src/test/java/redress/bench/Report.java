package redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of what was measured, for the console and as Markdown. */
final class Report {

  private static final Logger LOG = LoggerFactory.getLogger(Report.class);
  private static final int WIDTH = 76;

  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(String what, String measured) {
    rows.add("| %s | %s |".formatted(padded(what), measured));
  }

  /** Something a reader must know to understand the figures. */
  void note(String sentence) {
    notes.add(sentence);
  }

  void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("| %s | measured |".formatted(padded("what")));
    lines.add("|%s|---|".formatted("-".repeat(WIDTH + 2)));
    lines.addAll(rows);
    lines.add("");
    lines.addAll(notes);
    Files.write(file, lines);
    LOG.info("\n\n{}\n", String.join("\n", lines));
  }

  private static String padded(String what) {
    return what + " ".repeat(Math.max(0, WIDTH - what.length()));
  }
}
