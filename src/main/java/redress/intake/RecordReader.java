package redress.intake;

import static redress.intake.Column.EMAIL;
import static redress.intake.Column.MOBILE;
import static redress.intake.Column.PHONE;
import static redress.intake.Column.POSTCODE;
import static redress.intake.Column.RECORD_ID;
import static redress.intake.Column.REPORTED_AT;
import static redress.intake.Column.SOURCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cleans and understands one record. A value that cannot be read holds the record back only where
 * it decides what happens to the person: its source, category and event, and every date. Any other
 * is left out, and the record goes on without it.
 */
final class RecordReader {

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_VALUE = 4_000;
  private static final LocalDate NOBODY_BORN_BEFORE = LocalDate.of(1900, 1, 1);

  private final Instant receivedAt;
  private final Map<Column, String> values = new EnumMap<>(Column.class);
  private final Set<Column> leftOut = EnumSet.noneOf(Column.class);
  private Reading.@Nullable NotUnderstood problem;
  private final Map<String, String> others;

  private RecordReader(Map<String, String> others, Instant receivedAt) {
    this.others = others;
    this.receivedAt = receivedAt;
  }

  /**
   * @param cells values as received, by column name
   */
  static Reading read(Map<String, String> cells, Instant receivedAt) {
    Map<Column, String> known = new EnumMap<>(Column.class);
    Map<String, String> others = new LinkedHashMap<>();
    cells.forEach(
        (name, raw) -> {
          String value = Cleaning.tidy(raw);
          if (value != null) {
            Column.named(name)
                .ifPresentOrElse(column -> known.put(column, value), () -> others.put(name, value));
          }
        });
    putContactDetailsWhereTheyBelong(known);
    return new RecordReader(others, receivedAt).read(known);
  }

  private Reading read(Map<Column, String> cells) {
    cells.forEach(this::take);
    if (!values.containsKey(RECORD_ID)) {
      hold(Reason.NO_RECORD_ID);
    } else if (!values.containsKey(SOURCE)) {
      hold(Reason.NO_SOURCE);
    }
    var record = new PoliceRecord(values, others);
    return problem != null
        ? new Reading.NotUnderstood(record, problem.reason(), problem.question())
        : new Reading.Understood(record, leftOut);
  }

  private void take(Column column, String value) {
    if (value.length() > (column == RECORD_ID ? LONGEST_ID : LONGEST_VALUE)) {
      hold(Reason.TOO_LONG, column.header());
      return;
    }
    Optional<String> read = read(column, value);
    if (read.isPresent()) {
      values.put(column, read.get());
    } else if (isFiller(column, value)) {
      return;
    } else if (column.mustBeReadable()) {
      boolean date = column.kind() == Column.Kind.DATE || column.kind() == Column.Kind.MOMENT;
      hold(date ? Reason.WRONG_DATE : Reason.WRONG_VALUE, column.header());
    } else {
      leftOut.add(column);
    }
  }

  private Optional<String> read(Column column, String value) {
    return switch (column.kind()) {
      case TEXT -> Optional.of(column == POSTCODE ? value.toUpperCase(Locale.UK) : value);
      case NAME -> Optional.of(Cleaning.name(value));
      case CODE -> Optional.of(Cleaning.code(value)).filter(column.agreed()::contains);
      case CODES -> codes(column, value);
      case DATE -> Cleaning.date(value).filter(this::canBeABirthday).map(LocalDate::toString);
      case MOMENT -> Cleaning.moment(value).filter(at -> canBe(column, at)).map(Instant::toString);
      case YES_NO -> Cleaning.yesNo(value);
      case NUMBER -> Optional.of(value).filter(text -> text.matches("\\d{1,6}"));
      case PHONE ->
          Optional.of(value).filter(text -> !Cleaning.isFillerPhone(text)).flatMap(Cleaning::phone);
      case EMAIL -> Optional.of(value).filter(Cleaning::isEmail);
    };
  }

  private Optional<String> codes(Column column, String value) {
    Set<String> agreed = new TreeSet<>();
    for (String part : value.split(";")) {
      String text = Cleaning.tidy(part);
      if (text != null && column.agreed().contains(Cleaning.code(text))) {
        agreed.add(Cleaning.code(text));
      } else if (text != null) {
        leftOut.add(column);
      }
    }
    return Optional.of(String.join(";", agreed)).filter(text -> !text.isEmpty());
  }

  private boolean isFiller(Column column, String value) {
    return switch (column.kind()) {
      case PHONE -> Cleaning.isFillerPhone(value);
      case CODES -> true;
      case DATE -> Cleaning.date(value).filter(Cleaning::isFillerBirthday).isPresent();
      default -> false;
    };
  }

  private boolean canBeABirthday(LocalDate date) {
    return date.isAfter(NOBODY_BORN_BEFORE)
        && !date.isAfter(receivedAt.atZone(Cleaning.LONDON).toLocalDate());
  }

  private boolean canBe(Column column, Instant at) {
    return column != REPORTED_AT || !at.isAfter(receivedAt);
  }

  private void hold(Reason reason, Object... details) {
    if (problem == null) {
      problem =
          new Reading.NotUnderstood(
              new PoliceRecord(Map.of(), Map.of()), reason, reason.sentence(details));
    }
  }

  private static void putContactDetailsWhereTheyBelong(Map<Column, String> cells) {
    String inEmail = cells.get(EMAIL);
    boolean phoneInEmail = inEmail != null && Cleaning.looksLikePhone(inEmail);
    if (phoneInEmail) {
      cells.remove(EMAIL);
    }
    for (Column column : List.of(MOBILE, PHONE)) {
      String value = cells.get(column);
      if (value != null && Cleaning.isEmail(value) && cells.putIfAbsent(EMAIL, value) == null) {
        cells.remove(column);
      }
    }
    if (phoneInEmail && cells.putIfAbsent(MOBILE, inEmail) != null) {
      cells.putIfAbsent(PHONE, inEmail);
    }
  }
}
