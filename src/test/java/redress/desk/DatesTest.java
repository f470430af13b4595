package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

  private final Dates dates = new Dates();

  @Test
  void a_date_has_its_weekday_and_is_of_london() {
    assertThat(dates.moment(Instant.parse("2026-11-24T14:05:00Z")))
        .isEqualTo("Tue 24 Nov 2026, 14:05");
    assertThat(dates.moment(Instant.parse("2026-06-30T23:30:00Z")))
        .isEqualTo("Wed 1 Jul 2026, 00:30");
    assertThat(dates.date(LocalDate.of(2026, 9, 7))).isEqualTo("Mon 7 Sep 2026");
    assertThat(dates.day(null)).isEmpty();
  }

  @Test
  void a_duration_is_told_in_the_largest_unit_it_fills() {
    assertThat(dates.lasting(Duration.ofHours(50))).isEqualTo("2 days");
    assertThat(dates.lasting(Duration.ofMinutes(61))).isEqualTo("1 hour");
    assertThat(dates.lasting(Duration.ofSeconds(30))).isEqualTo("0 minutes");
  }
}
