package redress.deadlines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.deadlines.counting.DeadlineKind.CLOCK_HOURS;
import static redress.deadlines.counting.DeadlineKind.WORKING_DAYS;
import static redress.deadlines.counting.EnglandAndWales.CALENDAR;
import static redress.deadlines.counting.EnglandAndWales.at;
import static redress.deadlines.rules.ShippedRules.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.deadlines.counting.DeadlinePolicy;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.Pauses;

class RuleFileTest {

  @Test
  void every_rule_says_where_it_comes_from_and_how_surely() {
    assertThat(ShippedRules.rules())
        .extracting(RuleDefinition::code)
        .contains("VC04", "LC48", "PR03")
        .doesNotHaveDuplicates();
    RuleDefinition referral = rule("VC04");
    assertThat(referral.source()).isEqualTo("V3; S3 para 8");
    assertThat(referral.confidence()).isEqualTo(Confidence.SECOND_HAND);
    assertThat(referral.policy(Basis.ENHANCED, null)).isEqualTo(WORKING_DAYS.of(2));
    assertThat(rule("LC48").policy(Basis.STANDARD, null)).isEqualTo(CLOCK_HOURS.of(48));
    assertThat(rule("PR03").policy(Basis.STANDARD, null)).isEqualTo(WORKING_DAYS.of(3));
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
    assertThat(ladder("VC04", "2026-05-21T16:10+01:00"))
        .containsExactly(
            "WARN 1 before at 2026-05-21T23:00:00Z",
            "DUE 0 before at 2026-05-25T23:00:00Z",
            "OVERDUE 0 after at 2026-05-26T23:00:00Z",
            "OVERDUE 5 after at 2026-06-02T23:00:00Z",
            "OVERDUE 10 after at 2026-06-09T23:00:00Z");
  }

  @Test
  void a_first_contact_warns_twelve_hours_before() {
    assertThat(ladder("LC48", "2026-03-28T16:10+00:00"))
        .startsWith(
            "WARN 12 before at 2026-03-30T04:10:00Z",
            "DUE 2 before at 2026-03-30T14:10:00Z",
            "OVERDUE 0 after at 2026-03-30T16:10:01Z");
  }

  @Test
  void a_rung_never_falls_before_its_clock_began() {
    Instant began = at("2026-05-21T16:10+01:00");
    DeadlinePolicy policy = WORKING_DAYS.of(1);
    Due due = policy.dueAfter(began, Pauses.none(), CALENDAR);

    assertThat(RungTiming.of("1 before").fallsAt(policy, began, due, Pauses.none(), CALENDAR))
        .contains(began);
  }

  @Test
  void a_rung_may_fall_at_a_part_of_the_time() {
    Instant began = at("2026-05-21T16:00+01:00");
    DeadlinePolicy policy = CLOCK_HOURS.of(48);

    Due due = policy.dueAfter(began, Pauses.none(), CALENDAR);

    assertThat(RungTiming.of("75 % used").fallsAt(policy, began, due, Pauses.none(), CALENDAR))
        .contains(at("2026-05-23T04:00+01:00"));
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

  private static List<String> ladder(String code, String began) {
    RuleDefinition rule = rule(code);
    DeadlinePolicy policy = rule.policy(Basis.STANDARD, null);
    Due due = policy.dueAfter(at(began), Pauses.none(), CALENDAR);
    return rule.ladder(policy, at(began), due, Pauses.none(), CALENDAR).stream()
        .map(falls -> falls.step().name() + " at " + falls.at())
        .toList();
  }
}
