package redress.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file for spreadsheets: the case's reference and nothing else about the victim. A cell
 * that a spreadsheet would take for a formula is marked as text.
 */
final class ClockFile {

  private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Horizon.LONDON);

  private final CSVPrinter printer;

  private ClockFile(CSVPrinter printer) {
    this.printer = printer;
  }

  /** Begins with the names of the columns. */
  static ClockFile on(Appendable out) throws IOException {
    var file = new ClockFile(new CSVPrinter(out, CSVFormat.RFC4180));
    file.printer.printRecord(
        "Reference", "Code", "Deadline", "Due", "Standing", "Owner", "Team", "Provider");
    return file;
  }

  void write(ClockLine line, Instant now) {
    var cells =
        Stream.of(
                line.reference(),
                line.rule(),
                line.what(),
                MOMENT.format(line.dueAt()),
                line.suspended() ? "Suspended" : line.isOverdue(now) ? "Overdue" : "Running",
                line.ownerName(),
                line.team(),
                line.providerName())
            .map(ClockFile::asText);
    try {
      printer.printRecord(cells);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String asText(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return FORMULA_BEGINS_WITH.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
