package redress.breaches;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the register as a spreadsheet: references, codes and dates, nothing of the person. */
final class BreachCsv {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "Reference",
              "Rule",
              "What was due",
              "Due",
              "Entered",
              "State",
              "Cause",
              "Explained",
              "Signed off")
          .get();

  private final CSVPrinter printer;

  BreachCsv(Writer writer) throws IOException {
    this.printer = new CSVPrinter(writer, FORMAT);
  }

  void add(BreachLine line) throws IOException {
    printer.printRecord(
        safe(line.reference()),
        safe(line.rule()),
        safe(line.what()),
        moment(line.dueAt()),
        moment(line.enteredAt()),
        line.state().title(),
        line.cause() == null ? "" : line.cause().title(),
        moment(line.explainedAt()),
        moment(line.signedOffAt()));
  }

  /** A cell that a spreadsheet would take for a formula is told that it is text. */
  static String safe(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }
}
