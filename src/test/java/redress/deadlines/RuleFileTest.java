package redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.EnglandAndWales.CALENDAR;
import static redress.deadlines.EnglandAndWales.at;
import static redress.deadlines.EnglandAndWales.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.deadlines.RuleDefinition.RungFalls;

class RuleFileTest {

  @Test
  void every_rule_says_where_it_comes_from_and_how_surely() {
    assertThat(EnglandAndWales.rules())
        .extracting(RuleDefinition::code)
        .contains("VC04", "LC48", "PR03")
        .doesNotHaveDuplicates();
    RuleDefinition referral = rule("VC04");
    assertThat(referral.source()).isEqualTo("V3; S3 para 8");
    assertThat(referral.confidence()).isEqualTo(Confidence.SECOND_HAND);
    assertThat(referral.policy(Basis.ENHANCED)).isEqualTo(new WithinWorkingDays(2));
    assertThat(rule("LC48").policy(Basis.STANDARD)).isEqualTo(new WithinClockHours(48));
    assertThat(rule("PR03").policy(Basis.STANDARD)).isEqualTo(new WithinWorkingDays(3));
  }

  @Test
  void a_rule_governs_the_days_of_its_set_only() {
    RuleDefinition referral = rule("VC04");

    assertThat(referral.governs(LocalDate.of(2021, 3, 31))).isFalse();
    assertThat(referral.governs(LocalDate.of(2021, 4, 1))).isTrue();
    assertThat(referral.governs(LocalDate.of(2028, 4, 1))).isTrue();
  }

  @Test
  void a_referral_warns_on_the_last_day_but_one() {
    assertThat(ladder("VC04", "2026-05-21T16:10+01:00", "2026-05-26T23:59:59+01:00"))
        .containsExactly(
            new RungFalls(Rung.WARN, at("2026-05-22T00:00+01:00")),
            new RungFalls(Rung.DUE, at("2026-05-26T00:00+01:00")),
            new RungFalls(Rung.OVERDUE, at("2026-05-27T00:00+01:00")));
  }

  @Test
  void a_first_contact_warns_twelve_hours_before() {
    assertThat(ladder("LC48", "2026-03-28T16:10+00:00", "2026-03-30T17:10+01:00"))
        .containsExactly(
            new RungFalls(Rung.WARN, at("2026-03-30T05:10+01:00")),
            new RungFalls(Rung.DUE, at("2026-03-30T15:10+01:00")),
            new RungFalls(Rung.OVERDUE, at("2026-03-30T17:10:01+01:00")));
  }

  @Test
  void a_rung_never_falls_before_its_clock_began() {
    Instant began = at("2026-05-21T16:10+01:00");
    DeadlinePolicy policy = new WithinWorkingDays(1);
    Instant dueAt = policy.dueAfter(began, CALENDAR).at();

    assertThat(RungTiming.of("1 before").fallsAt(policy, began, dueAt, CALENDAR)).isEqualTo(began);
  }

  @Test
  void a_rung_may_fall_at_a_part_of_the_time() {
    Instant began = at("2026-05-21T16:00+01:00");
    DeadlinePolicy policy = new WithinClockHours(48);

    assertThat(
            RungTiming.of("75 % used")
                .fallsAt(policy, began, at("2026-05-23T16:00+01:00"), CALENDAR))
        .isEqualTo(at("2026-05-23T04:00+01:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 before", "0 after", "75 % used"})
  void a_rung_is_written_as_it_was_read(String text) {
    assertThat(RungTiming.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "1", "-1 before", "1 Before", "1 before lunch"})
  void a_rung_that_cannot_be_read_is_named(String text) {
    assertThatThrownBy(() -> RungTiming.of(text)).hasMessageContaining("'" + text + "'");
  }

  private static List<RungFalls> ladder(String code, String began, String dueAt) {
    return rule(code).ladder(Basis.STANDARD, at(began), at(dueAt), CALENDAR);
  }
}
