package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.Ledgers.and;
import static redress.deadlines.Ledgers.life;
import static redress.deadlines.counting.EnglandAndWales.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockViewTest {

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      textBlock =
          """
          2026-05-21T16:11+01:00,    ON_TIME, 2 working days left
          2026-05-22T09:00+01:00,    WARNED,  1 working day left
          2026-05-25T09:00+01:00,    WARNED,  1 working day left
          2026-05-26T18:00+01:00,    DUE,     5 hours left
          2026-05-26T23:59:59+01:00, DUE,     less than a minute left
          2026-05-27T00:00+01:00,    OVERDUE, overdue by 1 working day
          2026-06-01T09:00+01:00,    OVERDUE, overdue by 4 working days
          2031-05-26T09:00+01:00,    OVERDUE, overdue by 1826 days
          """)
  void a_referral_tells_its_time_in_working_days(String now, Standing standing, String timeLeft) {
    ClockView view = view(begun("VC04", "2026-05-21T16:10+01:00"), now);

    assertThat(view.standing()).isEqualTo(standing);
    assertThat(view.timeLeft()).isEqualTo(timeLeft);
  }

  @Test
  void a_weekend_is_told_in_hours_where_no_working_day_has_passed() {
    ClockView view = view(begun("VC04", "2026-06-03T10:00+01:00"), "2026-06-06T03:10+01:00");

    assertThat(view.dueAt()).isEqualTo(at("2026-06-05T23:59:59+01:00"));
    assertThat(view.timeLeft()).isEqualTo("overdue by 3 hours");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      textBlock =
          """
          2026-05-21T16:11+01:00,    ON_TIME, 47 hours left
          2026-05-23T05:00+01:00,    WARNED,  11 hours left
          2026-05-23T15:40+01:00,    DUE,     30 minutes left
          2026-05-23T16:10:01+01:00, OVERDUE, overdue by less than a minute
          2026-05-23T19:10+01:00,    OVERDUE, overdue by 3 hours
          """)
  void a_first_contact_tells_its_time_in_hours(String now, Standing standing, String timeLeft) {
    ClockView view = view(begun("LC48", "2026-05-21T16:10+01:00"), now);

    assertThat(view.standing()).isEqualTo(standing);
    assertThat(view.timeLeft()).isEqualTo(timeLeft);
  }

  @Test
  void a_clock_met_in_time_stays_as_it_stood() {
    List<ClockEvent> met =
        and(
            begun("LC48", "2026-05-21T16:10+01:00"),
            new ClockEvent.Met(at("2026-05-22T16:10+01:00")));
    ClockView view = view(met, "2027-01-01T00:00+00:00");

    assertThat(view.state()).isEqualTo(ClockState.MET);
    assertThat(view.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(view.timeLeft()).isEqualTo("met with 24 hours left");
  }

  @Test
  void a_clock_met_late_says_by_how_much() {
    List<ClockEvent> met =
        and(
            begun("LC48", "2026-05-21T16:10+01:00"),
            new ClockEvent.Met(at("2026-05-23T19:30+01:00")));
    ClockView view = view(met, "2027-01-01T00:00+00:00");

    assertThat(view.state()).isEqualTo(ClockState.LATE_MET);
    assertThat(view.standing()).isEqualTo(Standing.OVERDUE);
    assertThat(view.timeLeft()).isEqualTo("met late by 3 hours");
  }

  @Test
  void the_last_moment_is_in_time_and_the_next_is_late() {
    List<ClockEvent> ledger = begun("LC48", "2026-05-21T16:10+01:00");

    Instant due = life(ledger).due().at();
    assertThat(life(and(ledger, new ClockEvent.Met(due))).state()).isEqualTo(ClockState.MET);
    assertThat(life(and(ledger, new ClockEvent.Met(due.plusMillis(1)))).state())
        .isEqualTo(ClockState.LATE_MET);
  }

  @Test
  void a_waived_clock_says_why() {
    List<ClockEvent> waived =
        and(
            begun("VC04", "2026-05-21T16:10+01:00"),
            new ClockEvent.Waived(at("2026-05-22T10:00+01:00"), "Victim withdrew"));
    ClockView view = view(waived, "2027-01-01T00:00+00:00");

    assertThat(view.timeLeft()).isEqualTo("no longer needed");
    assertThat(view.reason()).isEqualTo("Victim withdrew");
  }

  private static ClockView view(List<ClockEvent> ledger, String now) {
    return Ledgers.view(ledger, at(now));
  }

  private static List<ClockEvent> begun(String code, String from) {
    return Ledgers.begun(code, at(from));
  }
}
