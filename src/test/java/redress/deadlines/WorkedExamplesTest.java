package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.Ledgers.and;
import static redress.deadlines.Ledgers.begun;
import static redress.deadlines.Ledgers.life;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.deadlines.counting.CountingRule;
import redress.deadlines.counting.London;
import redress.deadlines.counting.Pause;
import redress.deadlines.rules.Basis;
import redress.shared.RuleBroken;

/**
 * Every worked example of the domain facts, by the rules and the bank holidays as shipped. The
 * dates were counted by hand, with a calendar on the wall; the last column says how.
 */
class WorkedExamplesTest {

  @ParameterizedTest(name = "{0} {1} from {2}: {3}, {4}")
  @CsvSource(
      textBlock =
          """
          VC04, STANDARD, 2026-05-21T16:10+01:00, 2026-05-26, Thu; 1 is Fri 22; weekend and Mon 25 are free; 2 is Tue 26
          VC04, ENHANCED, 2026-05-21T16:10+01:00, 2026-05-26, the same for everyone
          VC04, STANDARD, 2026-03-31T09:00+01:00, 2026-04-02, Tue; Wed 1 and Thu 2 April; Good Friday is after it
          VC04, STANDARD, 2026-04-01T09:00+01:00, 2026-04-07, Wed; 1 is Thu 2; Good Friday to Easter Monday are free
          VC06, STANDARD, 2026-05-01T10:00+01:00, 2026-05-11, Fri; Mon 4 is free; Tue 5 to Fri 8 are 1 to 4; 5 is Mon 11
          VC06, ENHANCED, 2026-05-01T10:00+01:00, 2026-05-05, Fri; Mon 4 is free; 1 is Tue 5
          VC07, STANDARD, 2026-08-28T23:59+01:00, 2026-09-07, Fri; Mon 31 is free; Tue 1 to Fri 4 are 1 to 4; 5 is Mon 7
          VC07, ENHANCED, 2026-08-28T23:59+01:00, 2026-09-01, Fri; Mon 31 is the summer holiday; 1 is Tue 1
          VC08, STANDARD, 2026-11-16T08:00+00:00, 2026-11-23, Mon; Tue to Fri are 1 to 4; 5 is Mon 23
          VC08, ENHANCED, 2026-11-16T08:00+00:00, 2026-11-17, Mon; 1 is Tue
          VC09, STANDARD, 2026-12-18T17:00+00:00, 2026-12-29, Fri; Mon 21 to Thu 24 are 1 to 4; Christmas and its substitute; 5 is Tue 29
          VC09, ENHANCED, 2026-12-24T17:00+00:00, 2026-12-29, Thu; Fri 25 and Mon 28 are free; 1 is Tue 29
          VC10, STANDARD, 2027-03-22T10:00+00:00, 2027-03-31, Mon; Tue 23 to Thu 25 are 1 to 3; Easter; Tue 30 and Wed 31 are 4 and 5
          VC10, ENHANCED, 2027-03-25T10:00+00:00, 2027-03-30, Thu; Good Friday 26 and Easter Monday 29 are free; 1 is Tue 30
          VC11, STANDARD, 2027-04-30T10:00+01:00, 2027-05-10, Fri; Mon 3 May is free; Tue 4 to Fri 7 are 1 to 4; 5 is Mon 10
          VC11, ENHANCED, 2027-05-28T10:00+01:00, 2027-06-01, Fri; Mon 31 May is free; 1 is Tue 1
          VC12, STANDARD, 2027-08-27T10:00+01:00, 2027-09-06, Fri; Mon 30 is free; Tue 31 to Fri 3 are 1 to 4; 5 is Mon 6
          VC12, ENHANCED, 2027-12-24T10:00+00:00, 2027-12-29, Fri; the holidays of Sat and Sun moved to Mon 27 and Tue 28; 1 is Wed 29
          VC13, STANDARD, 2026-06-03T10:00+01:00, 2026-07-01, nothing agreed: day 1 is Thu 4 June; June has 27 days from there; 28 is Wed 1 July
          VC14, STANDARD, 2026-05-21T10:00+01:00, 2026-08-20, three months that begin with 21 May end with 20 August
          VC15, STANDARD, 2026-03-27T10:00+00:00, 2026-04-14, Fri; 30 March to 2 April are 1 to 4; Easter; 7 to 10 are 5 to 8; 13 and 14 are 9 and 10
          VC15R, STANDARD, 2026-11-16T10:00+00:00, 2026-12-30, Mon; four to Fri 20; four full weeks to Fri 18 December make 24; 21 to 24 make 28; 29 and 30 are the last two
          VC16, STANDARD, 2026-11-30T10:00+00:00, 2027-02-28, three months from the 30th: February has none, so its last day
          VC18, STANDARD, 2027-12-29T10:00+00:00, 2028-01-06, Wed; 30 and 31 are 1 and 2; Mon 3 is the moved New Year; 4 to 6 are 3 to 5
          VC18, ENHANCED, 2027-12-31T10:00+00:00, 2028-01-04, Fri; Mon 3 January stands in for Sat 1; 1 is Tue 4
          VC19, STANDARD, 2026-04-02T18:00+01:00, 2026-04-07, Maundy Thursday; the next day people work is Tue 7
          VC19, ENHANCED, 2026-04-02T18:00+01:00, 2026-04-07, one working day for everyone
          VC20, STANDARD, 2026-12-31T18:00+00:00, 2027-01-04, New Year's Eve; Fri 1 is free; 1 is Mon 4
          VC21, STANDARD, 2026-08-17T10:00+01:00, 2026-09-01, Mon; 18 to 21 are 1 to 4; 24 to 28 are 5 to 9; Mon 31 is free; 10 is Tue 1
          VC22, STANDARD, 2027-12-01T10:00+00:00, 2027-12-31, Wed; 2 and 3 are 1 and 2; three weeks to Fri 24 are 17; 29 to 31 are 18 to 20
          VC23, STANDARD, 2026-02-28T10:00+00:00, 2028-02-27, two years that begin with 28 February; the leap day comes after
          VC24, STANDARD, 2026-05-18T10:00+01:00, 2026-06-02, Mon; 19 to 22 are 1 to 4; Mon 25 is free; 26 to 29 are 5 to 8; 1 and 2 June are 9 and 10
          VC25, STANDARD, 2026-05-18T10:00+01:00, 2026-06-16, ten to 2 June; 3 to 5 are 11 to 13; 8 to 12 are 14 to 18; 15 and 16 are 19 and 20
          PR03, STANDARD, 2026-05-21T16:10+01:00, 2026-05-27, Thu; Fri 22 and Tue 26 are 1 and 2; 3 is Wed 27
          PD10, STANDARD, 2026-12-21T16:10+00:00, 2027-01-07, Mon; 22 to 24 are 1 to 3; 29 to 31 are 4 to 6; 4 to 7 January are 7 to 10
          FC05, STANDARD, 2026-06-01T09:00+01:00, 2026-06-08, Mon; Tue to Fri are 1 to 4; 5 is Mon 8
          FC10, STANDARD, 2026-05-15T09:00+01:00, 2026-06-01, Fri; 18 to 22 are 1 to 5; Mon 25 is free; 26 to 29 are 6 to 9; 10 is Mon 1
          FC12M, STANDARD, 2026-03-10T10:00+00:00, 2027-03-09, twelve months that begin with 10 March end with 9 March
          FC12M, STANDARD, 2028-02-29T10:00+00:00, 2029-02-28, a year from a leap day ends with February; no bank holidays are needed
          FC06M, STANDARD, 2027-03-10T00:00+00:00, 2027-09-09, six months that begin the day after
          FC06M, STANDARD, 2026-08-31T00:00+01:00, 2027-02-28, February has no 31st
          FC28, STANDARD, 2026-06-03T10:00+01:00, 2026-07-01, four weeks later on the same weekday: Wed 3 June to Wed 1 July
          FC28, STANDARD, 2026-11-30T10:00+00:00, 2026-12-28, Mon to Mon; a bank holiday does not move it
          RV28, STANDARD, 2026-06-03T10:00+01:00, 2026-07-01, given on 3 June: day 1 is 4 June and day 28 is 1 July
          RV28, STANDARD, 2026-11-27T10:00+00:00, 2026-12-25, Christmas Day is day 28 and final: nothing rolls forward
          RV28, STANDARD, 2027-02-14T10:00+00:00, 2027-03-14, Sun to Sun; a weekend is final too
          RV28, STANDARD, 2028-02-10T10:00+00:00, 2028-03-09, over 29 February: 19 days of February and 9 of March
          RV05, STANDARD, 2026-12-22T10:00+00:00, 2026-12-31, Tue; 23 and 24 are 1 and 2; 29 to 31 are 3 to 5
          RV28W, STANDARD, 2026-05-18T10:00+01:00, 2026-06-26, Mon; eight to Fri 29 May without Mon 25; four weeks of five to Fri 26 June
          RR28, STANDARD, 2026-07-31T10:00+01:00, 2026-08-28, Fri to Fri; day 1 is Sat 1 August
          SV42, STANDARD, 2026-05-21T16:10+01:00, 2026-07-02, six weeks later on the same weekday: Thu 2 July
          SV84, STANDARD, 2026-05-21T16:10+01:00, 2026-08-13, twelve weeks later on the same weekday: Thu 13 August
          """)
  void a_date_is_as_counted_by_hand(
      String rule, Basis basis, String from, LocalDate date, String how) {
    var started = new ClockEvent.Started(at(from), Ledgers.version(rule), basis, null, null);

    assertThat(life(List.of(started)).due().date()).as(how).isEqualTo(date);
    assertThat(life(List.of(started)).due().at()).isEqualTo(London.endOf(date));
  }

  @ParameterizedTest(name = "{0} from {1}: {2} working days, {3} calendar days")
  @CsvSource(
      textBlock =
          """
          FC10,  2026-05-15T09:00+01:00, 2026-06-01, 2026-05-25, the 25th is a bank holiday and in calendar days counts
          FC10,  2026-12-18T09:00+00:00, 2027-01-06, 2026-12-28, 4 to Christmas Eve; 29 to 31 to 7; 4 to 6 January to 10
          FC120, 2026-03-02T09:00+00:00, 2026-08-21, 2026-06-30, March 21; April 20; May 19; June 22; July 23; 15 of August
          FC120, 2027-01-04T09:00+00:00, 2027-06-25, 2027-05-04, January 19; February 20; March 21; April 22; May 19; 19 of June
          """)
  void both_ways_of_counting_are_known(
      String rule, String from, LocalDate workingDays, LocalDate calendarDays, String how) {
    ClockView clock = Ledgers.view(begun(rule, at(from)), at(from));

    assertThat(London.dayOf(clock.dueAt())).as(how).isEqualTo(workingDays);
    assertThat(clock.alternative().due().date()).as(how).isEqualTo(calendarDays);
  }

  @ParameterizedTest(name = "first contact from {0} by {1}: {2}")
  @CsvSource(
      textBlock =
          """
          2026-05-21T16:10+01:00, 2026-05-23T16:10+01:00, Thursday to Saturday
          2026-05-23T08:00+01:00, 2026-05-25T08:00+01:00, over a weekend into a bank holiday
          2026-12-24T18:00+00:00, 2026-12-26T18:00+00:00, over Christmas all the same
          2026-03-28T20:00+00:00, 2026-03-30T21:00+01:00, the night of 29 March 2026 is an hour shorter
          2026-10-24T20:00+01:00, 2026-10-26T19:00+00:00, the night of 25 October 2026 is an hour longer
          2027-03-27T20:00+00:00, 2027-03-29T21:00+01:00, the night of 28 March 2027 is an hour shorter
          2027-10-30T20:00+01:00, 2027-11-01T19:00+00:00, the night of 31 October 2027 is an hour longer
          2026-03-29T00:59+00:00, 2026-03-31T01:59+01:00, begun in the last minute of winter time
          2026-10-25T00:30+00:00, 2026-10-27T00:30+00:00, begun in the hour that comes twice
          2028-02-28T12:00+00:00, 2028-03-01T12:00+00:00, over a leap day
          2028-12-30T12:00+00:00, 2029-01-01T12:00+00:00, beyond the bank holidays, which it does not need
          """)
  void a_first_contact_has_forty_eight_real_hours(String from, String dueAt, String how) {
    assertThat(life(begun("LC48", at(from))).due().at()).as(how).isEqualTo(at(dueAt));
  }

  @ParameterizedTest(name = "{0} from {1} ends at {2}")
  @CsvSource(
      textBlock =
          """
          VC04, 2026-06-15T23:59:59+01:00, 2026-06-17T23:59:59+01:00, the last second of Monday: Wednesday
          VC04, 2026-06-16T00:00:00+01:00, 2026-06-18T23:59:59+01:00, the first second of Tuesday: Thursday
          VC04, 2026-11-16T23:59:59+00:00, 2026-11-18T23:59:59+00:00, the same in winter
          VC04, 2026-11-17T00:00:00+00:00, 2026-11-19T23:59:59+00:00, the same in winter
          FC28, 2026-03-01T12:00:00+00:00, 2026-03-29T23:59:59+01:00, due on the day of 23 hours
          FC28, 2026-09-27T12:00:00+01:00, 2026-10-25T23:59:59+00:00, due on the day of 25 hours
          FC28, 2026-03-29T00:30:00+00:00, 2026-04-26T23:59:59+01:00, begun on the day of 23 hours
          FC12M, 2026-06-01T00:30:00+01:00, 2027-05-31T23:59:59+01:00, half past midnight: still 31 May in Greenwich
          """)
  void a_day_ends_at_midnight_in_england(String rule, String from, String dueAt, String how) {
    assertThat(life(begun(rule, at(from))).due().at()).as(how).isEqualTo(at(dueAt));
  }

  @Test
  void time_at_the_wrong_body_is_not_counted() {
    List<ClockEvent> ledger =
        and(
            begun("RV28", at("2026-06-03T10:00+01:00")),
            leftOut("2026-06-10", "2026-06-17", "Lay with the Director General"));

    ClockLife life = life(ledger);
    assertThat(life.due().date())
        .as("28 days end on 1 July; 10 to 16 June are seven days that do not count")
        .isEqualTo(LocalDate.of(2026, 7, 8));
    assertThat(life.due().steps())
        .filteredOn(step -> !step.counted())
        .extracting(step -> step.date() + " " + step.why())
        .startsWith(
            "2026-06-03 The day it began is not counted",
            "2026-06-10 Left out: Lay with the Director General")
        .endsWith("2026-06-16 Left out: Lay with the Director General")
        .hasSize(8);
  }

  @ParameterizedTest(name = "{0} days more: {1}")
  @CsvSource({
    "1,  2026-08-29, a Saturday all the same",
    "14, 2026-09-11, two weeks after Fri 28 August",
    "28, 2026-09-25, four weeks after Fri 28 August"
  })
  void an_answer_to_a_recommendation_may_be_given_more_time(int days, LocalDate due, String how) {
    List<ClockEvent> extended =
        and(
            begun("RR28", at("2026-07-31T10:00+01:00")),
            new ClockEvent.Extended(at("2026-08-20T10:00+01:00"), days, "The force applied"));

    assertThat(life(extended).due().date()).as(how).isEqualTo(due);
  }

  @Test
  void a_suspended_investigation_has_its_working_days_back() {
    List<ClockEvent> ledger =
        and(
            begun("FC120", at("2026-03-02T09:00+00:00")),
            new ClockEvent.Suspended(at("2026-04-01T10:00+01:00"), "Criminal proceedings"),
            new ClockEvent.Resumed(at("2026-04-15T10:00+01:00"), "They are over"));

    ClockLife life = life(ledger);
    assertThat(life.due().date())
        .as("without 1, 2, 7 to 10, 13 and 14 April: eight working days after Fri 21 August")
        .isEqualTo(LocalDate.of(2026, 9, 3));
    assertThat(life.alternative().orElseThrow().date())
        .as("without 1 to 14 April: fourteen days after 30 June")
        .isEqualTo(LocalDate.of(2026, 7, 14));
    Instant seen = at("2026-04-17T12:00+01:00");
    assertThat(life.usedWithPauses(seen))
        .as("21 of March, 1 and 2, 7 to 10 and 13 to 17 April")
        .isEqualTo(32);
    assertThat(life.usedWithoutPauses(seen)).as("eight of them do not count").isEqualTo(24);
  }

  @ParameterizedTest(name = "{0} days agreed: {1}")
  @CsvSource({"7, 2026-06-10", "14, 2026-06-17", "1, 2026-06-04"})
  void an_agreed_interval_of_updates_counts_instead_of_the_rules(int days, LocalDate due) {
    var started =
        new ClockEvent.Started(
            at("2026-06-03T10:00+01:00"), Ledgers.version("VC13"), Basis.STANDARD, days, null);

    assertThat(life(List.of(started)).due().date()).isEqualTo(due);
  }

  @Test
  void the_last_day_the_calendar_knows_can_be_reached() {
    ClockLife life = life(begun("VC04", at("2028-12-27T10:00+00:00")));

    assertThat(life.due().date())
        .as("Wed 27; Thu 28 is 1; Fri 29 is 2")
        .isEqualTo(LocalDate.of(2028, 12, 29));
    assertThat(life.ladder())
        .as("what falls five working days later cannot be worked out yet")
        .extracting(falls -> falls.step().name())
        .containsExactly("WARN 1 before", "DUE 0 before", "OVERDUE 0 after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VC04", "RV28W", "FC120"})
  void beyond_the_calendar_no_date_is_guessed(String rule) {
    assertThatThrownBy(() -> life(begun(rule, at("2028-12-28T10:00+00:00"))))
        .isInstanceOf(RuleBroken.class)
        .hasMessage(
            "Mon 1 Jan 2029 is outside the years whose bank holidays are known (2024 to 2028). An"
                + " administrator must load the newer list from GOV.UK before this date can be"
                + " worked out.")
        .extracting(refused -> ((RuleBroken) refused).rule())
        .isEqualTo(CountingRule.BEYOND_THE_CALENDAR);
  }

  @Test
  void a_date_counted_without_bank_holidays_is_known_beyond_the_calendar() {
    assertThat(life(begun("RV28", at("2028-12-20T10:00+00:00"))).due().date())
        .isEqualTo(LocalDate.of(2029, 1, 17));
    assertThat(life(begun("FC06M", at("2028-12-20T10:00+00:00"))).due().date())
        .isEqualTo(LocalDate.of(2029, 6, 19));
  }

  private static ClockEvent leftOut(String from, String to, String why) {
    Pause period = Pause.ofDays(LocalDate.parse(from), LocalDate.parse(to), why);
    return new ClockEvent.Excluded(period.from(), period.until(), why);
  }
}
