package redress.supervision;

import java.util.List;
import java.util.Locale;

/** A number that is watched, and the list behind it. Asked over the alias {@code k} of clock. */
enum Bucket {
  OVERDUE("Overdue", "k.state = 'RUNNING' and k.due_at < :now"),
  DUE_TODAY("Due today", "k.state = 'RUNNING' and k.due_at >= :now and k.due_at < :tomorrow"),
  DUE_NEXT(
      "Due in the next 5 working days",
      "k.state = 'RUNNING' and k.due_at >= :tomorrow and k.due_at < :afterFive"),
  SUSPENDED("Suspended", "k.state = 'SUSPENDED'"),
  DUE_THIS_WEEK(
      "Due this week", "k.state = 'RUNNING' and k.due_at >= :now and k.due_at < :nextWeek"),
  OPEN("Open", "k.state in ('RUNNING', 'SUSPENDED')");

  /** Those the board shows. No clock is in two of them. */
  static final List<Bucket> ON_BOARD = List.of(OVERDUE, DUE_TODAY, DUE_NEXT, SUSPENDED);

  /** Those that say how much somebody carries. */
  static final List<Bucket> OF_LOAD = List.of(OPEN, OVERDUE, DUE_THIS_WEEK);

  private final String title;
  private final String sql;

  Bucket(String title, String sql) {
    this.title = title;
    this.sql = sql;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  /** For example {@code due-today}. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which clocks, with the named parameters of a {@link Horizon}. */
  String sql() {
    return sql;
  }

  /** Counts it among the rows of a query, in a column of its own name. */
  String counted() {
    return "count(*) filter (where %s) as %s".formatted(sql, name());
  }
}
