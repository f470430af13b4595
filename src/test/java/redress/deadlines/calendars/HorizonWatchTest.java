package redress.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.counting.EnglandAndWales.at;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import redress.deadlines.ClocksOnPostgres;

/** The list as shipped ends with 2028. */
@SpringJUnitConfig(ClocksOnPostgres.class)
class HorizonWatchTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

  private final List<Object> told = new ArrayList<>();

  @Autowired private Calendars calendars;

  @Test
  void a_far_horizon_is_not_worth_a_word() {
    watch().look(at("2027-12-31T06:30Z"));

    assertThat(told).isEmpty();
    assertThat(watch().horizon(at("2027-12-31T06:30Z"))).isEqualTo(new Horizon(LAST_DAY, 366));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-01-01T06:30Z, 365, 365",
    "2028-07-03T23:30Z, 180, 180",
    "2028-10-01T06:30Z, 91, 180",
    "2028-10-02T06:30Z, 90, 90",
    "2028-12-01T06:30Z, 30, 30",
    "2028-12-31T06:30Z, 0, 30",
    "2029-01-02T06:30Z, -2, 30"
  })
  void a_near_one_is_told_with_how_near_it_is(String now, long daysLeft, int within) {
    watch().look(at(now));

    assertThat(told).containsExactly(new HorizonComesNear(LAST_DAY, daysLeft, within, at(now)));
  }

  @Test
  void health_says_how_far_the_list_reaches_and_warns_without_going_down() {
    Health far = health("2026-05-21T16:10Z");
    assertThat(far.getStatus()).isEqualTo(Status.UP);
    assertThat(far.getDetails())
        .containsEntry("lastDay", "2028-12-31")
        .containsEntry("daysLeft", 955L)
        .doesNotContainKey("warning");

    Health near = health("2028-12-01T16:10Z");
    assertThat(near.getStatus()).isEqualTo(Status.UP);
    assertThat(near.getDetails()).containsKey("warning");
  }

  @Test
  void a_gauge_counts_the_days_left() {
    var meters = new SimpleMeterRegistry();
    new CalendarMetrics(watch(), clock("2028-12-01T16:10Z")).bindTo(meters);

    assertThat(meters.get("redress.calendar.days.left").gauge().value()).isEqualTo(30);
  }

  private Health health(String now) {
    Health.Builder builder = new Health.Builder();
    new CalendarHealthIndicator(watch(), clock(now)).doHealthCheck(builder);
    return builder.build();
  }

  private static Clock clock(String now) {
    Instant instant = at(now);
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private HorizonWatch watch() {
    return new HorizonWatch(calendars, told::add);
  }
}
