package redress.intake;

import static redress.intake.Column.CRIME_NUMBER;
import static redress.intake.Column.DATE_OF_BIRTH;
import static redress.intake.Column.FAMILY_NAME;
import static redress.intake.Column.GIVEN_NAME;
import static redress.intake.Column.ORGANISATION_NAME;
import static redress.intake.Column.RECORD_ID;
import static redress.intake.Column.SOURCE;
import static redress.intake.Column.VICTIM_ID;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record as read: a victim of one crime or incident, or a later event. Its values are clean:
 * dates and moments in ISO form, codes from their lists, yes and no as Y and N. A column without a
 * value is not known.
 *
 * @param values by column, in the order of the columns
 * @param others what stood in columns the agreed format does not know
 */
record PoliceRecord(Map<Column, String> values, Map<String, String> others) {

  @Nullable String text(Column column) {
    return values.get(column);
  }

  boolean has(Column column) {
    return values.containsKey(column);
  }

  List<String> list(Column column) {
    String text = values.get(column);
    return text == null ? List.of() : Arrays.asList(text.split(";"));
  }

  @Nullable Boolean yesNo(Column column) {
    String text = values.get(column);
    return text == null ? null : Boolean.valueOf(text.equals("Y"));
  }

  @Nullable Instant moment(Column column) {
    String text = values.get(column);
    return text == null ? null : Instant.parse(text);
  }

  @Nullable LocalDate date(Column column) {
    String text = values.get(column);
    return text == null ? null : LocalDate.parse(text);
  }

  @Nullable Integer number(Column column) {
    String text = values.get(column);
    return text == null ? null : Integer.valueOf(text);
  }

  /** The same key again is the same record; null where the record does not say which it is. */
  @Nullable String recordKey() {
    return key(SOURCE, RECORD_ID);
  }

  /** One victim of one crime by the sender's id; null where one of them is not known. */
  @Nullable String victimKey() {
    String key = key(CRIME_NUMBER, VICTIM_ID);
    return key == null ? null : Fingerprint.of(key);
  }

  /** One victim of one crime by name and birthday (a business by name); null where not known. */
  @Nullable String personKey() {
    String key =
        has(FAMILY_NAME)
            ? key(CRIME_NUMBER, FAMILY_NAME, DATE_OF_BIRTH)
            : key(CRIME_NUMBER, ORGANISATION_NAME);
    String givenName = Objects.requireNonNullElse(text(GIVEN_NAME), "");
    return key == null ? null : Fingerprint.of(key + '|' + givenName.toUpperCase(Locale.UK));
  }

  /**
   * Equal for records of equal content, whatever id they were sent under. A record that names
   * nobody is only equal to itself: two people may look alike in it.
   */
  String fingerprint() {
    boolean namesSomebody = has(FAMILY_NAME) || has(ORGANISATION_NAME);
    List<String> parts = new ArrayList<>();
    values.forEach(
        (column, value) -> {
          if (column != RECORD_ID || !namesSomebody) {
            parts.add(column.header() + '=' + value);
          }
        });
    return Fingerprint.of(String.join("\n", parts));
  }

  /** Columns in which the other differs, the record's id aside. */
  List<String> differencesTo(Map<String, String> other) {
    return Stream.of(Column.values())
        .filter(column -> column != RECORD_ID)
        .filter(column -> !Objects.equals(values.get(column), other.get(column.header())))
        .map(Column::header)
        .toList();
  }

  /** This record, and where it says nothing what was said before: empty means not known. */
  PoliceRecord over(Map<String, String> before) {
    Map<Column, String> all = new EnumMap<>(Column.class);
    before.forEach((name, value) -> Column.named(name).ifPresent(c -> all.put(c, value)));
    all.putAll(values);
    return new PoliceRecord(all, others);
  }

  /** By name, as it is kept beside the record as received. */
  Map<String, String> content() {
    Map<String, String> content = new LinkedHashMap<>();
    values.forEach((column, value) -> content.put(column.header(), value));
    others.forEach(content::putIfAbsent);
    return content;
  }

  private @Nullable String key(Column... columns) {
    return Stream.of(columns).allMatch(this::has)
        ? String.join(
            "|", Stream.of(columns).map(values::get).map(v -> v.toUpperCase(Locale.UK)).toList())
        : null;
  }
}
