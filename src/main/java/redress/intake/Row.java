package redress.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import redress.intake.RecordSplitter.Shape;

/** Reads one row of a file by its header. */
final class Row {

  private Row() {}

  static Reading read(String raw, HeaderRow header, Instant receivedAt) {
    Shape shape = Shape.of(raw);
    int expected = header.names().size();
    if (raw.indexOf(FeedText.NOT_READABLE) >= 0) {
      return broken(raw, header, Reason.NOT_UTF_8);
    }
    if (!shape.isWhole()) {
      return broken(raw, header, Reason.BROKEN_QUOTES);
    }
    if (shape.columns() != expected) {
      Reason reason = shape.columns() < expected ? Reason.CUT_SHORT : Reason.TOO_MANY_COLUMNS;
      return broken(raw, header, reason, shape.columns(), expected);
    }
    return RecordReader.read(cells(header, cellsOf(raw)), receivedAt);
  }

  /** The fields of a text whose quotes are whole. */
  static List<String> cellsOf(String raw) {
    try (CSVParser parser = CSVParser.parse(raw, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.getFirst().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(HeaderRow header, List<String> values) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), header.names().size()); i++) {
      cells.put(header.names().get(i), values.get(i));
    }
    return cells;
  }

  /** A row out of order still says which record it is, where that stands before the fault. */
  private static Reading broken(String raw, HeaderRow header, Reason reason, Object... details) {
    Map<Column, String> ids = new EnumMap<>(Column.class);
    String beforeTheFault = raw.split("[\"\uFFFD]", 2)[0];
    List<String> cells = List.of(beforeTheFault.split(",", -1));
    cells(header, cells.subList(0, cells.size() - 1))
        .forEach(
            (name, value) ->
                Column.named(name)
                    .filter(column -> column == Column.RECORD_ID || column == Column.SOURCE)
                    .ifPresent(column -> ids.put(column, value.strip())));
    ids.values().removeIf(value -> value.isEmpty() || value.length() > 200);
    return new Reading.NotUnderstood(
        new PoliceRecord(ids, Map.of()), reason, reason.sentence(details));
  }
}
