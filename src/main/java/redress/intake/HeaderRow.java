package redress.intake;

import static redress.intake.IntakeRule.COLUMN_TWICE;
import static redress.intake.IntakeRule.NOT_A_FEED;
import static redress.shared.RuleBroken.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of one file, in its own order.
 *
 * @param names as read, in lower case, spaces as underscores
 */
record HeaderRow(List<String> names) {

  private static final int LONGEST_NAME = 200;

  /**
   * @throws redress.shared.RuleBroken where the cells do not name the columns of a police feed
   */
  static HeaderRow of(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      names.add(nameOf(cell, names.size() + 1));
    }
    var header = new HeaderRow(List.copyOf(names));
    List<String> missing = header.missing();
    require(missing.isEmpty(), NOT_A_FEED, String.join(", ", missing));
    Set<String> seen = new HashSet<>();
    names.forEach(name -> require(seen.add(name), COLUMN_TWICE, name));
    return header;
  }

  /** Columns the agreed format does not know; they are kept, and reported. */
  List<String> unknown() {
    return names.stream().filter(name -> Column.named(name).isEmpty()).toList();
  }

  private static String nameOf(String cell, int place) {
    String tidy = Cleaning.unwrap(cell);
    if (tidy.isEmpty()) {
      return "(column " + place + ")";
    }
    String name = tidy.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private List<String> missing() {
    Stream<String> named =
        Stream.of(Column.RECORD_ID, Column.SOURCE, Column.REPORTED_AT, Column.CATEGORY)
            .map(Column::header);
    boolean saysWho =
        names.contains(Column.FAMILY_NAME.header())
            || names.contains(Column.ORGANISATION_NAME.header());
    return Stream.concat(
            named.filter(name -> !names.contains(name)),
            saysWho ? Stream.empty() : Stream.of(Column.FAMILY_NAME.header()))
        .toList();
  }
}
