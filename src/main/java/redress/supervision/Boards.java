package redress.supervision;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.Deadlines;
import redress.identity.Condition;
import redress.supervision.Board.Age;
import redress.supervision.Board.Breakdown;
import redress.supervision.Board.Line;
import redress.supervision.Board.Week;
import redress.supervision.Names.Choices;

/**
 * Counts the clocks. Each query reads one index and no table, so that a board of a hundred thousand
 * open clocks is counted while somebody waits for it.
 */
@Service
class Boards {

  private static final int WEEKS = 12;

  /** Where the ages of overdue clocks begin, in days, and what they are called. */
  private static final List<Integer> AGES = List.of(0, 1, 6, 11, 21);

  private static final List<String> AGE_NAMES =
      List.of("Less than 1 day", "1 to 5 days", "6 to 10 days", "11 to 20 days", "Over 20 days");

  private final JdbcClient jdbc;
  private final Deadlines deadlines;

  Boards(JdbcClient jdbc, Deadlines deadlines) {
    this.jdbc = jdbc;
    this.deadlines = deadlines;
  }

  /** The board of these clocks; all its numbers are of the same moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Board board(Condition which, Choices names, Instant now) {
    Map<Dimension, List<Line>> lines = lines(which, names, now);
    List<Breakdown> breakdowns =
        Stream.of(Dimension.values())
            .map(dimension -> new Breakdown(dimension, lines.getOrDefault(dimension, List.of())))
            .toList();
    return new Board(total(lines), breakdowns, ageing(which, now), trend(which, now));
  }

  /** How many of these clocks are in each bucket of the board. */
  @Transactional(readOnly = true)
  public Counts counts(Condition which, Instant now) {
    return jdbc.sql("select %s from (%s) k".formatted(counted(Bucket.ON_BOARD), pressing(which)))
        .params(which.parameters())
        .params(horizon(now).parameters())
        .query((row, number) -> Counts.read(row, Bucket.ON_BOARD))
        .single();
  }

  /** By which moments the buckets are told apart. */
  Horizon horizon(Instant now) {
    return Horizon.of(now, deadlines.workingDayAfter(Horizon.dayOf(now), 5));
  }

  static String counted(List<Bucket> buckets) {
    return buckets.stream().map(Bucket::counted).collect(joining(", "));
  }

  private Map<Dimension, List<Line>> lines(Condition which, Choices names, Instant now) {
    Map<Dimension, List<Line>> lines = new EnumMap<>(Dimension.class);
    jdbc.sql(
            """
            select grouping(%s) as side, %s as value, %s
              from (%s) k
             group by grouping sets (%s)
            """
                .formatted(
                    Dimension.columns(),
                    Dimension.value(),
                    counted(Bucket.ON_BOARD),
                    pressing(which),
                    Dimension.groupingSets()))
        .params(which.parameters())
        .params(horizon(now).parameters())
        .query(
            row -> {
              Dimension side = Dimension.grouped(row.getInt("side"));
              String value = row.getString("value");
              lines
                  .computeIfAbsent(side, first -> new ArrayList<>())
                  .add(
                      new Line(value, names.label(side, value), Counts.read(row, Bucket.ON_BOARD)));
            });
    lines.values().forEach(some -> some.sort(mostOverdueFirst()));
    return lines;
  }

  private List<Age> ageing(Condition which, Instant now) {
    List<Instant> begins = AGES.stream().map(days -> now.minus(Duration.ofDays(days))).toList();
    List<Instant> farthest =
        Stream.concat(begins.stream().skip(1), Stream.of(Instant.EPOCH)).toList();
    List<Long> counts =
        jdbc.sql(
                """
                select (select count(*) from clock k
                         where (%s) and (%s) and k.due_at >= a.after and k.due_at < a.until)
                  from unnest(:after::timestamptz[], :until::timestamptz[])
                       with ordinality a (after, until, place)
                 order by a.place
                """
                    .formatted(which.sql(), Bucket.OVERDUE.sql()))
            .params(which.parameters())
            .params(horizon(now).parameters())
            .param("after", texts(farthest))
            .param("until", texts(begins))
            .query(Long.class)
            .list();
    return IntStream.range(0, counts.size())
        .mapToObj(place -> new Age(AGE_NAMES.get(place), counts.get(place)))
        .toList();
  }

  private List<Week> trend(Condition which, Instant now) {
    LocalDate thisWeek =
        Horizon.dayOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<LocalDate> mondays =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(week -> thisWeek.minusWeeks(WEEKS - (long) week))
            .toList();
    return jdbc.sql(
            """
            select (%1$s and k.state = 'MET' and k.ended_at >= w.starts and k.ended_at < w.ends)
                     as met,
                   (%1$s and k.state = 'LATE_MET' and k.ended_at >= w.starts and k.ended_at < w.ends)
                     as met_late,
                   (%1$s and (k.state = 'LATE_MET' or (k.state = 'WAIVED' and k.ended_at > k.due_at))
                         and k.due_at >= w.starts and k.due_at < w.ends)
                   + (%1$s and k.state = 'RUNNING' and k.due_at < :now
                         and k.due_at >= w.starts and k.due_at < w.ends)
                     as became_overdue
              from unnest(:starts::timestamptz[], :ends::timestamptz[])
                   with ordinality w (starts, ends, place)
             order by w.place
            """
                .formatted("select count(*) from clock k where (" + which.sql() + ")"))
        .params(which.parameters())
        .params(horizon(now).parameters())
        .param("starts", texts(mondays.stream().map(Horizon::startOf).toList()))
        .param(
            "ends", texts(mondays.stream().map(day -> Horizon.startOf(day.plusWeeks(1))).toList()))
        .query(
            (row, place) ->
                new Week(
                    mondays.get(place),
                    row.getLong("met"),
                    row.getLong("met_late"),
                    row.getLong("became_overdue")))
        .list();
  }

  /** The clocks that can be in a bucket of the board: two stretches of one index. */
  private static String pressing(Condition which) {
    String clocks =
        "select k.state, k.due_at, %s from clock k where (%s) and "
            .formatted(Dimension.columns(), which.sql());
    return clocks
        + "k.state = 'RUNNING' and k.due_at < :afterFive union all "
        + clocks
        + "k.state = 'SUSPENDED'";
  }

  /** Every clock has one line in each breakdown, so that one of them makes up the whole. */
  private static Counts total(Map<Dimension, List<Line>> lines) {
    return lines.getOrDefault(Dimension.TEAM, List.of()).stream()
        .map(Line::counts)
        .reduce(Counts.NONE, Counts::plus);
  }

  private static Comparator<Line> mostOverdueFirst() {
    return comparing((Line line) -> line.counts().of(Bucket.OVERDUE))
        .reversed()
        .thenComparing(Line::label);
  }

  private static String[] texts(List<Instant> moments) {
    return moments.stream().map(Instant::toString).toArray(String[]::new);
  }
}
