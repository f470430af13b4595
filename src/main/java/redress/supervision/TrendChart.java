package redress.supervision;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import redress.supervision.Board.Week;

/**
 * What became of deadlines, week by week, as standing bars side by side, in the units of the
 * drawing. What a bar stands for is told by its pattern and its place, not by colour alone.
 */
record TrendChart(List<Group> groups, List<Line> lines) {

  static final int FLOOR = 220;
  static final int TALLEST = 200;

  private static final int LEFT = 60;
  private static final int GROUP = 55;
  private static final int BAR = 15;

  /** What a bar stands for: its pattern's name, and how many. */
  private enum Series {
    MET("met", Week::met),
    MET_LATE("late", Week::metLate),
    BECAME_OVERDUE("overdue", Week::becameOverdue);

    private final String pattern;
    private final ToLongFunction<Week> count;

    Series(String pattern, ToLongFunction<Week> count) {
      this.pattern = pattern;
      this.count = count;
    }
  }

  /** The bars of one week. */
  record Group(Week week, int middle, List<Bar> bars) {}

  record Bar(String pattern, int x, int y, int height) {}

  /** A line across, and the number it stands for. */
  record Line(long number, int y) {}

  static TrendChart of(List<Week> weeks) {
    long most =
        weeks.stream()
            .flatMap(week -> Stream.of(Series.values()).map(each -> each.count.applyAsLong(week)))
            .max(Long::compare)
            .orElse(0L);
    long top = roundedUp(most);
    return new TrendChart(
        IntStream.range(0, weeks.size())
            .mapToObj(place -> group(weeks.get(place), LEFT + place * GROUP, top))
            .toList(),
        LongStream.of(0, top / 2, top)
            .mapToObj(number -> new Line(number, FLOOR - height(number, top)))
            .toList());
  }

  private static Group group(Week week, int left, long top) {
    List<Bar> bars =
        Stream.of(Series.values())
            .map(series -> bar(series, series.count.applyAsLong(week), left, top))
            .toList();
    return new Group(week, left + BAR * Series.values().length / 2, bars);
  }

  private static Bar bar(Series series, long count, int left, long top) {
    int height = height(count, top);
    return new Bar(series.pattern, left + series.ordinal() * BAR, FLOOR - height, height);
  }

  private static int height(long count, long top) {
    return (int) (count * TALLEST / top);
  }

  /** To 2, 4, 10, 20, 40, 100 and so on, so that half of it is whole. */
  private static long roundedUp(long most) {
    long step = 1;
    while (step * 10 < most) {
      step *= 10;
    }
    long unit = step;
    return LongStream.of(2, 4, 10).map(n -> n * unit).filter(n -> n >= most).findFirst().orElse(2);
  }
}
