package redress.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.supervision.Board.Age;
import redress.supervision.Board.Week;

class ChartsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Test
  void the_most_fills_the_width_and_even_one_is_seen() {
    var chart = AgeingChart.of(List.of(new Age("Few", 1), new Age("Many", 1000), new Age("No", 0)));

    assertThat(chart.bars()).extracting(AgeingChart.Bar::width).containsExactly(2, 400, 0);
    assertThat(chart.height()).isEqualTo(120);
  }

  @Test
  void bars_stand_on_the_floor_as_tall_as_their_numbers() {
    var bars = TrendChart.of(List.of(new Week(MONDAY, 20, 10, 0))).groups().getFirst().bars();

    assertThat(bars).extracting(TrendChart.Bar::height).containsExactly(200, 100, 0);
    assertThat(bars).allMatch(bar -> bar.y() + bar.height() == TrendChart.FLOOR);
    assertThat(bars).extracting(TrendChart.Bar::pattern).containsExactly("met", "late", "overdue");
  }

  @Test
  void the_scale_is_round_and_never_lower_than_the_most() {
    Stream.of(0, 1, 2, 3, 10, 11, 41, 99, 101, 4_001, 99_999)
        .forEach(
            most -> {
              var lines = TrendChart.of(List.of(new Week(MONDAY, most, 0, 0))).lines();
              assertThat(lines.getLast().number()).isGreaterThanOrEqualTo(most);
              assertThat(lines.get(1).number() * 2).isEqualTo(lines.getLast().number());
            });
  }
}
