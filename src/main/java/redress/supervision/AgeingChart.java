package redress.supervision;

import java.util.List;
import java.util.stream.IntStream;
import redress.supervision.Board.Age;

/**
 * The ages of overdue clocks as lying bars, in the units of the drawing.
 *
 * @param height of the drawing
 */
record AgeingChart(int height, List<Bar> bars) {

  private static final int WIDEST = 400;
  private static final int ROW = 40;

  /**
   * @param y where its row begins
   */
  record Bar(String label, long count, int y, int width) {}

  static AgeingChart of(List<Age> ages) {
    long most = ages.stream().mapToLong(Age::count).max().orElse(0);
    return new AgeingChart(
        ROW * ages.size(),
        IntStream.range(0, ages.size())
            .mapToObj(row -> bar(ages.get(row), row, Math.max(most, 1)))
            .toList());
  }

  /** Even one among very many is seen. */
  private static Bar bar(Age age, int row, long most) {
    long width = age.count() * WIDEST / most;
    return new Bar(
        age.label(), age.count(), row * ROW, (int) (age.count() > 0 ? Math.max(width, 2) : 0));
  }
}
