package redress.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.counting.EnglandAndWales.CALENDAR;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.deadlines.counting.Due.Step;
import redress.shared.RuleBroken;

/** Counted by hand, with a calendar on the wall. */
class DeadlinePolicyTest {

  @Test
  void two_working_days_from_a_thursday_before_the_spring_bank_holiday() {
    Due due =
        new WithinWorkingDays(2).dueAfter(at("2026-05-21T16:10+01:00"), Pauses.none(), CALENDAR);

    assertThat(due.at()).isEqualTo(at("2026-05-26T23:59:59+01:00"));
    assertThat(due.steps())
        .containsExactly(
            step("2026-05-21", false, "The day it began is not counted"),
            step("2026-05-22", true, "Working day 1"),
            step("2026-05-23", false, "Saturday"),
            step("2026-05-24", false, "Sunday"),
            step("2026-05-25", false, "Spring bank holiday"),
            step("2026-05-26", true, "Working day 2"));
  }

  @ParameterizedTest(name = "{0} + {1} working days = {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2024-03-28T09:00+00:00, 1, 2024-04-02, Good Friday and Easter Monday 2024
          2024-12-24T09:00+00:00, 2, 2024-12-30, Christmas on a Wednesday and Thursday
          2025-12-24T23:59+00:00, 1, 2025-12-29, Christmas on a Thursday and Friday
          2025-12-31T10:00+00:00, 1, 2026-01-02, New Year on a Thursday
          2026-04-02T10:00+01:00, 1, 2026-04-07, Easter 2026
          2026-05-21T16:10+01:00, 5, 2026-05-29, five days over the Spring bank holiday
          2026-12-24T16:00+00:00, 1, 2026-12-29, Boxing Day on a Saturday moves to Monday
          2026-12-23T16:00+00:00, 2, 2026-12-29, the 24th counts and nothing else before the 29th
          2026-12-25T11:00+00:00, 2, 2026-12-30, begun on Christmas Day itself
          2026-12-31T11:00+00:00, 1, 2027-01-04, New Year 2027 on a Friday
          2027-12-24T11:00+00:00, 1, 2027-12-29, both holidays of a Christmas weekend move
          2027-12-31T11:00+00:00, 1, 2028-01-04, New Year 2028 on a Saturday moves to Monday
          2027-12-30T11:00+00:00, 3, 2028-01-05, across the year with its moved holiday
          2028-02-28T11:00+00:00, 1, 2028-02-29, leap day on a Tuesday
          2028-04-13T11:00+01:00, 1, 2028-04-18, Easter 2028
          2028-12-22T11:00+00:00, 3, 2028-12-29, the last days of the calendar
          2026-03-28T09:00+00:00, 1, 2026-03-30, begun on a Saturday
          2026-06-14T23:30+00:00, 1, 2026-06-16, half past midnight on Monday in England
          """)
  void counts_working_days(String began, int days, LocalDate date, String situation) {
    assertThat(new WithinWorkingDays(days).dueAfter(at(began), Pauses.none(), CALENDAR).date())
        .as(situation)
        .isEqualTo(date);
  }

  @Test
  void a_winter_day_ends_on_greenwich_time() {
    assertThat(
            new WithinWorkingDays(1)
                .dueAfter(at("2026-11-23T12:00+00:00"), Pauses.none(), CALENDAR)
                .at())
        .isEqualTo(at("2026-11-24T23:59:59+00:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-12-29T11:00+00:00, 1",
    "2028-12-22T11:00+00:00, 4",
    "2023-12-28T11:00+00:00, 1"
  })
  void refuses_to_count_working_days_beyond_the_calendar(String began, int days) {
    assertThatThrownBy(
            () -> new WithinWorkingDays(days).dueAfter(at(began), Pauses.none(), CALENDAR))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("bank holidays are known");
  }

  @ParameterizedTest(name = "48 hours from {0} = {1}: {2}")
  @CsvSource(
      textBlock =
          """
          2026-05-21T16:10+01:00, 2026-05-23T16:10+01:00, over nothing special
          2026-12-24T18:00+00:00, 2026-12-26T18:00+00:00, over Christmas all the same
          2026-03-28T16:10+00:00, 2026-03-30T17:10+01:00, over the night summer time begins
          2026-10-24T16:10+01:00, 2026-10-26T15:10+00:00, over the night summer time ends
          2035-07-01T12:00+01:00, 2035-07-03T12:00+01:00, beyond the calendar which it does not need
          """)
  void counts_clock_hours_as_real_time(String began, String dueAt, String situation) {
    assertThat(new WithinClockHours(48).dueAfter(at(began), Pauses.none(), CALENDAR).at())
        .as(situation)
        .isEqualTo(at(dueAt));
  }

  @Test
  void explains_clock_hours_day_by_day() {
    assertThat(
            new WithinClockHours(48)
                .dueAfter(at("2026-03-28T16:10+00:00"), Pauses.none(), CALENDAR)
                .steps())
        .containsExactly(
            step("2026-03-28", true, "7 hours 50 minutes"),
            step("2026-03-29", true, "23 hours; the clocks go forward"),
            step("2026-03-30", true, "17 hours 10 minutes"));
    assertThat(
            new WithinClockHours(48)
                .dueAfter(at("2026-10-24T16:10+01:00"), Pauses.none(), CALENDAR)
                .steps())
        .containsExactly(
            step("2026-10-24", true, "7 hours 50 minutes"),
            step("2026-10-25", true, "25 hours; the clocks go back"),
            step("2026-10-26", true, "15 hours 10 minutes"));
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-06-03T10:00+01:00, 28, 2026-07-01, given on 3 June: day 1 is 4 June and day 28 is 1 July
          2026-12-01T10:00+00:00, 28, 2026-12-29, no day is skipped
          2028-02-01T10:00+00:00, 28, 2028-02-29, leap year
          2027-02-01T10:00+00:00, 28, 2027-03-01, no leap year
          """)
  void counts_calendar_days_from_the_day_after(
      String began, int days, LocalDate date, String situation) {
    Due due = new WithinCalendarDays(days).dueAfter(at(began), Pauses.none(), CALENDAR);

    assertThat(due.date()).as(situation).isEqualTo(date);
    assertThat(due.at()).isEqualTo(London.endOf(date));
    assertThat(due.steps()).hasSize(days + 1).filteredOn(Step::counted).hasSize(days);
  }

  @ParameterizedTest(name = "{0} + {1} months = {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-03-10T10:00+00:00, 12, 2027-03-09, twelve months beginning with the day itself
          2026-03-10T10:00+00:00, 6, 2026-09-09, six months beginning with the day itself
          2027-01-31T10:00+00:00, 1, 2027-02-28, February has no 31st: its last day
          2028-01-31T10:00+00:00, 1, 2028-02-29, nor in a leap year
          2027-01-28T10:00+00:00, 1, 2027-02-27, the day before the same date
          2028-02-29T10:00+00:00, 12, 2029-02-28, a year from a leap day
          2026-01-01T10:00+00:00, 12, 2026-12-31, a whole year
          """)
  void counts_calendar_months_from_the_day_itself(
      String began, int months, LocalDate date, String situation) {
    Due due = WithinCalendarMonths.of(months).dueAfter(at(began), Pauses.none(), CALENDAR);

    assertThat(due.date()).as(situation).isEqualTo(date);
    assertThat(due.steps().getFirst().why()).isEqualTo("Month 1 begins with the day itself");
    assertThat(due.steps().getLast()).isEqualTo(Step.counted(date, "Month " + months + " ends"));
  }

  private static Step step(String date, boolean counted, String why) {
    return new Step(LocalDate.parse(date), counted, why);
  }
}
