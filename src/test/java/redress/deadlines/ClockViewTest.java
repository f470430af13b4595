package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.EnglandAndWales.CALENDAR;
import static redress.deadlines.EnglandAndWales.at;
import static redress.deadlines.EnglandAndWales.rule;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.shared.CaseId;

class ClockViewTest {

  private final UUID id = UUID.randomUUID();
  private final CaseId caseId = CaseId.next();

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
    ClockLife met =
        begun("LC48", "2026-05-21T16:10+01:00")
            .after(new ClockEvent.Met(at("2026-05-22T16:10+01:00")));
    ClockView view = view(met, "2027-01-01T00:00+00:00");

    assertThat(view.state()).isEqualTo(ClockState.MET);
    assertThat(view.standing()).isEqualTo(Standing.ON_TIME);
    assertThat(view.timeLeft()).isEqualTo("met with 24 hours left");
  }

  @Test
  void a_clock_met_late_says_by_how_much() {
    ClockLife met =
        begun("LC48", "2026-05-21T16:10+01:00")
            .after(new ClockEvent.Met(at("2026-05-23T19:30+01:00")));
    ClockView view = view(met, "2027-01-01T00:00+00:00");

    assertThat(view.state()).isEqualTo(ClockState.LATE_MET);
    assertThat(view.standing()).isEqualTo(Standing.OVERDUE);
    assertThat(view.timeLeft()).isEqualTo("met late by 3 hours");
  }

  @Test
  void the_last_moment_is_in_time_and_the_next_is_late() {
    ClockLife life = begun("LC48", "2026-05-21T16:10+01:00");

    assertThat(life.after(new ClockEvent.Met(life.due().at())).state()).isEqualTo(ClockState.MET);
    assertThat(life.after(new ClockEvent.Met(life.due().at().plusMillis(1))).state())
        .isEqualTo(ClockState.LATE_MET);
  }

  @Test
  void a_waived_clock_says_why() {
    ClockLife waived =
        begun("VC04", "2026-05-21T16:10+01:00")
            .after(new ClockEvent.Waived(at("2026-05-22T10:00+01:00"), "Victim withdrew"));
    ClockView view = view(waived, "2027-01-01T00:00+00:00");

    assertThat(view.timeLeft()).isEqualTo("no longer needed");
    assertThat(view.reason()).isEqualTo("Victim withdrew");
  }

  private ClockView view(ClockLife life, String now) {
    return ClockView.of(id, caseId, life, at(now), CALENDAR);
  }

  private static ClockLife begun(String code, String from) {
    var started = new ClockEvent.Started(at(from), UUID.randomUUID(), Basis.STANDARD);
    return ClockLife.begin(started, rule(code), CALENDAR);
  }
}
