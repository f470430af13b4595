package redress.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.counting.DeadlineKind.CALENDAR_DAYS;
import static redress.deadlines.counting.DeadlineKind.CALENDAR_MONTHS;
import static redress.deadlines.counting.DeadlineKind.CLOCK_HOURS;
import static redress.deadlines.counting.DeadlineKind.WORKING_DAYS;
import static redress.deadlines.counting.EnglandAndWales.CALENDAR;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.deadlines.counting.Due.Step;

/** Each way of counting where time stood still in between. Counted by hand. */
class PausedTimeTest {

  private static final Instant REPORTED = at("2026-05-21T16:10+01:00");
  private static final Instant TOLD = at("2026-06-03T10:00+01:00");
  private static final Instant COMPLAINT = at("2026-03-10T10:00+00:00");

  @Test
  void hours_that_stood_still_are_added_and_looked_through() {
    DeadlinePolicy policy = CLOCK_HOURS.of(48);
    Pauses pauses = pauses("2026-05-22T10:00+01:00", "2026-05-22T16:00+01:00");
    Due due = policy.dueAfter(REPORTED, pauses, CALENDAR);

    assertThat(due.at()).as("six hours more").isEqualTo(at("2026-05-23T22:10+01:00"));
    assertThat(due.steps())
        .extracting(Step::why)
        .containsExactly(
            "7 hours 50 minutes", "18 hours; not counted: 6 hours", "22 hours 10 minutes");
    assertThat(policy.whenLeft(12, due, pauses)).isEqualTo(at("2026-05-23T10:10+01:00"));
    assertThat(policy.whenLeft(36, due, pauses))
        .as("30 hours 10 minutes since the pause, 5 hours 50 minutes before it")
        .isEqualTo(at("2026-05-22T04:10+01:00"));
    assertThat(policy.whenUsed(25, REPORTED, due, pauses)).isEqualTo(at("2026-05-22T04:10+01:00"));
    assertThat(policy.whenUsed(75, REPORTED, due, pauses)).isEqualTo(at("2026-05-23T10:10+01:00"));
    assertThat(policy.used(REPORTED, at("2026-05-22T17:10+01:00"), pauses, CALENDAR))
        .as("25 hours less six")
        .isEqualTo(19);
    assertThat(policy.unit()).isEqualTo("hour");
    assertThat(policy.extendedBy(12)).isEqualTo(CLOCK_HOURS.of(60));
  }

  @Test
  void days_that_stood_still_are_added_and_looked_through() {
    DeadlinePolicy policy = CALENDAR_DAYS.of(28);
    Pauses pauses = pauses("2026-06-10T09:00+01:00", "2026-06-17T15:00+01:00");
    Due due = policy.dueAfter(TOLD, pauses, CALENDAR);

    assertThat(due.date()).as("a week after 1 July").isEqualTo(LocalDate.of(2026, 7, 8));
    assertThat(policy.whenLeft(3, due, pauses)).isEqualTo(at("2026-07-05T00:00+01:00"));
    assertThat(policy.whenUsed(75, TOLD, due, pauses))
        .as("day 21 is 1 July")
        .isEqualTo(at("2026-07-02T00:00+01:00"));
    assertThat(policy.whenUsed(0, TOLD, due, pauses)).isEqualTo(TOLD);
    assertThat(policy.whenLateBy(5, due.at(), CALENDAR)).isEqualTo(at("2026-07-14T00:00+01:00"));
    assertThat(policy.used(TOLD, at("2026-06-20T12:00+01:00"), pauses, CALENDAR))
        .as("17 days less seven")
        .isEqualTo(10);
    assertThat(policy.unit()).isEqualTo("day");
    assertThat(policy.between(TOLD, at("2026-06-10T09:00+01:00"), CALENDAR)).isEqualTo("7 days");
    assertThat(policy.extendedBy(7)).isEqualTo(CALENDAR_DAYS.of(35));
  }

  @Test
  void parts_of_working_days_are_rounded_up_to_whole_ones() {
    DeadlinePolicy policy = WORKING_DAYS.of(10);
    Instant began = at("2026-06-01T10:00+01:00");
    Due due = policy.dueAfter(began, Pauses.none(), CALENDAR);

    assertThat(policy.whenUsed(50, began, due, Pauses.none()))
        .as("the fifth is Mon 8")
        .isEqualTo(at("2026-06-09T00:00+01:00"));
    assertThat(policy.whenUsed(75, began, due, Pauses.none()))
        .as("seven and a half are eight: Thu 11")
        .isEqualTo(at("2026-06-12T00:00+01:00"));
    assertThat(policy.extendedBy(5)).isEqualTo(WORKING_DAYS.of(15));
    assertThat(CALENDAR.workingDaysBefore(LocalDate.of(2026, 5, 27), 2))
        .isEqualTo(LocalDate.of(2026, 5, 22));
  }

  @Test
  void months_are_followed_by_the_days_that_stood_still() {
    DeadlinePolicy policy = CALENDAR_MONTHS.of(6);
    Pause april = pause("2026-04-01T10:00+01:00", "2026-04-11T10:00+01:00");
    Pauses pauses = Pauses.of(List.of(april));
    Due due = policy.dueAfter(COMPLAINT, pauses, CALENDAR);

    assertThat(due.date()).as("ten days after 9 September").isEqualTo(LocalDate.of(2026, 9, 19));
    assertThat(due.steps().getLast().why()).isEqualTo("Day 10 for time that was left out or added");
    assertThat(policy.extendedBy(5).dueAfter(COMPLAINT, pauses, CALENDAR).date())
        .isEqualTo(LocalDate.of(2026, 9, 24));
    assertThat(policy.extendedBy(5).extendedBy(2).dueAfter(COMPLAINT, pauses, CALENDAR).date())
        .isEqualTo(LocalDate.of(2026, 9, 26));
    assertThat(policy.whenLeft(10, due, pauses)).isEqualTo(at("2026-09-09T00:00+01:00"));
    assertThat(policy.whenLateBy(5, due.at(), CALENDAR)).isEqualTo(at("2026-09-25T00:00+01:00"));
    assertThat(policy.used(COMPLAINT, at("2026-04-20T12:00+01:00"), pauses, CALENDAR))
        .as("22 days of March and 20 of April less ten")
        .isEqualTo(32);
    assertThat(policy.used(COMPLAINT, COMPLAINT.minusSeconds(1), pauses, CALENDAR)).isZero();
    assertThat(policy.unit()).isEqualTo("day");
    assertThat(policy.between(COMPLAINT, due.at(), CALENDAR)).isEqualTo("193 days");
  }

  @Test
  void days_that_follow_months_may_stand_still_themselves() {
    Pauses pauses =
        Pauses.of(
            List.of(
                pause("2026-04-01T10:00+01:00", "2026-04-11T10:00+01:00"),
                pause("2026-09-15T10:00+01:00", "2026-09-17T10:00+01:00")));

    Due due = CALENDAR_MONTHS.of(6).dueAfter(COMPLAINT, pauses, CALENDAR);

    assertThat(due.date()).as("ten days without 15 and 16").isEqualTo(LocalDate.of(2026, 9, 21));
    assertThat(due.steps())
        .filteredOn(step -> !step.counted())
        .extracting(Step::date)
        .containsExactly(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 16));
  }

  @Test
  void half_of_a_month_is_half_of_its_time() {
    Instant began = at("2026-06-01T00:00+01:00");
    DeadlinePolicy month = CALENDAR_MONTHS.of(1);
    Due due = month.dueAfter(began, Pauses.none(), CALENDAR);

    assertThat(month.whenUsed(50, began, due, Pauses.none()))
        .as("of thirty days but a second")
        .isEqualTo(at("2026-06-15T23:59:59.5+01:00"));
  }

  @Test
  void pauses_that_share_time_are_one_and_those_that_touch_are_two() {
    Pause morning = pause("2026-05-22T10:00+01:00", "2026-05-22T14:00+01:00");
    Pause noon = pause("2026-05-22T12:00+01:00", "2026-05-22T16:00+01:00");
    Pause evening = pause("2026-05-22T16:00+01:00", "2026-05-22T18:00+01:00");

    assertThat(Pauses.of(List.of(evening, noon, morning)).all())
        .containsExactly(pause("2026-05-22T10:00+01:00", "2026-05-22T16:00+01:00"), evening);
    assertThat(Pauses.of(List.of(evening, noon, morning)).counted(REPORTED, noon.until()))
        .as("from 16:10 the day before to 10:00")
        .hasHours(17)
        .hasMinutes(17 * 60 + 50);
  }

  @Test
  void only_working_days_depend_on_bank_holidays() {
    assertThat(WORKING_DAYS.usesCalendar()).isTrue();
    assertThat(CALENDAR_DAYS.usesCalendar()).isFalse();
    assertThat(WORKING_DAYS.words()).isEqualTo("working days");
    assertThat(CALENDAR_MONTHS.words()).isEqualTo("calendar months");
  }

  private static Pauses pauses(String from, String until) {
    return Pauses.of(List.of(pause(from, until)));
  }

  private static Pause pause(String from, String until) {
    return new Pause(at(from), at(until), "Suspended");
  }
}
