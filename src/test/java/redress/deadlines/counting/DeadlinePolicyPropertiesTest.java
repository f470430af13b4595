package redress.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.counting.EnglandAndWales.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import redress.deadlines.counting.Due.Step;

class DeadlinePolicyPropertiesTest {

  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration KNOWN = Duration.ofDays(1700);

  @Property
  void a_working_day_deadline_falls_on_a_working_day(
      @ForAll("moments") Instant began, @ForAll @IntRange(min = 1, max = 30) int days) {
    Due due = new WithinWorkingDays(days).dueAfter(began, Pauses.none(), CALENDAR);

    assertThat(CALENDAR.isWorkingDay(due.date())).isTrue();
    assertThat(due.at()).isEqualTo(London.endOf(due.date())).isAfter(began);
  }

  @Property
  void every_day_up_to_the_deadline_is_explained_once(
      @ForAll("moments") Instant began, @ForAll @IntRange(min = 1, max = 30) int days) {
    Due due = new WithinWorkingDays(days).dueAfter(began, Pauses.none(), CALENDAR);

    LocalDate first = London.dayOf(began);
    assertThat(due.steps())
        .extracting(Step::date)
        .containsExactlyElementsOf(first.datesUntil(due.date().plusDays(1)).toList());
    assertThat(due.steps()).filteredOn(Step::counted).hasSize(days);
    assertThat(CALENDAR.workingDaysBetween(first, due.date())).isEqualTo(days);
    assertThat(CALENDAR.workingDaysAfter(first, days)).isEqualTo(due.date());
  }

  @Property
  void what_begins_later_is_not_due_earlier(
      @ForAll("policies") DeadlinePolicy policy,
      @ForAll("moments") Instant began,
      @ForAll @LongRange(min = 0, max = 10_000_000) long seconds) {
    assertThat(policy.dueAfter(began.plusSeconds(seconds), Pauses.none(), CALENDAR).at())
        .isAfterOrEqualTo(policy.dueAfter(began, Pauses.none(), CALENDAR).at());
  }

  @Property
  void more_units_are_due_later(
      @ForAll DeadlineKind kind,
      @ForAll("moments") Instant began,
      @ForAll @IntRange(min = 1, max = 20) int number) {
    assertThat(kind.of(number + 1).dueAfter(began, Pauses.none(), CALENDAR).at())
        .isAfter(kind.of(number).dueAfter(began, Pauses.none(), CALENDAR).at());
  }

  @Property
  void time_runs_short_before_it_is_up_and_is_up_before_it_is_late(
      @ForAll("policies") DeadlinePolicy policy,
      @ForAll("moments") Instant began,
      @ForAll @IntRange(min = 0, max = 5) int n) {
    Due due = policy.dueAfter(began, Pauses.none(), CALENDAR);
    Instant dueAt = due.at();

    assertThat(policy.whenLeft(n + 1, due, Pauses.none()))
        .isBeforeOrEqualTo(policy.whenLeft(n, due, Pauses.none()));
    assertThat(policy.whenLeft(0, due, Pauses.none())).isBeforeOrEqualTo(dueAt);
    assertThat(policy.whenLateBy(0, dueAt, CALENDAR)).isEqualTo(dueAt.plusSeconds(1));
    assertThat(policy.whenLateBy(n, dueAt, CALENDAR))
        .isBefore(policy.whenLateBy(n + 1, dueAt, CALENDAR));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(Duration.ofDays(10).toSeconds(), KNOWN.toSeconds() - 10_000_000)
        .map(FIRST::plusSeconds);
  }

  @Provide
  Arbitrary<DeadlinePolicy> policies() {
    return Arbitraries.of(DeadlineKind.class)
        .flatMap(kind -> Arbitraries.integers().between(1, 28).map(kind::of));
  }
}
