package redress.supervision;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to break the clocks down, and to choose among them. */
enum Dimension {
  RULE("Deadline", "k.rule", false, "No rule"),
  OWNER("Owner", "k.owner_id", true, "Nobody yet"),
  TEAM("Team", "k.team", false, "No team"),
  PROVIDER("Provider", "k.provider_id", true, "No provider");

  private final String title;
  private final String column;
  private final boolean identified;
  private final String none;

  Dimension(String title, String column, boolean identified, String none) {
    this.title = title;
    this.column = column;
    this.identified = identified;
    this.none = none;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  /** What is said of clocks that have none. */
  public String none() {
    return none;
  }

  /** What it is called in an address. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String column() {
    return column;
  }

  /** Whether its values are ids, so that what is asked for must be one. */
  boolean identified() {
    return identified;
  }

  /** All columns in order, as SQL. */
  static String columns() {
    return each("%s");
  }

  /** One grouping set for each, as SQL. */
  static String groupingSets() {
    return each("(%s)");
  }

  /** The one column a row is grouped by, as text; null where the row is of those that have none. */
  static String value() {
    return "coalesce(" + each("%s::text") + ")";
  }

  /**
   * Which column a row is grouped by, from SQL's {@code grouping(columns)}: the one bit not set.
   */
  static Dimension grouped(int bits) {
    int all = (1 << values().length) - 1;
    return values()[values().length - 1 - Integer.numberOfTrailingZeros(all & ~bits)];
  }

  private static String each(String pattern) {
    return Arrays.stream(values())
        .map(dimension -> pattern.formatted(dimension.column))
        .collect(Collectors.joining(", "));
  }
}
