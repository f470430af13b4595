package redress.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PriorityTableTest {

  private static final DecisionTable PRIORITY = new DecisionTable("priority", "priority");
  private static final Set<Object> REASONS_SEEN = new HashSet<>();

  @Test
  void bereavement_by_homicide_is_urgent() {
    assertThat(priorityOf(Map.of("category", "HOMICIDE"))).isEqualTo(1);
  }

  @Test
  void high_risk_is_urgent_whatever_the_crime() {
    assertThat(priorityOf(Map.of("category", "CRIMINAL_DAMAGE_ARSON", "dashGrade", "HIGH")))
        .isEqualTo(1);
  }

  @Test
  void domestic_abuse_nobody_has_graded_is_urgent_until_it_is() {
    assertThat(priorityOf(Map.of("domesticAbuse", true))).isEqualTo(1);
  }

  @Test
  void graded_domestic_abuse_is_second() {
    assertThat(priorityOf(Map.of("domesticAbuse", true, "dashGrade", "STANDARD"))).isEqualTo(2);
    assertThat(priorityOf(Map.of("domesticAbuse", true, "dashGrade", "MEDIUM"))).isEqualTo(2);
  }

  @Test
  void medium_risk_of_domestic_abuse_again_is_urgent() {
    assertThat(
            priorityOf(Map.of("domesticAbuse", true, "dashGrade", "MEDIUM", "repeatVictim", true)))
        .isEqualTo(1);
  }

  @Test
  void stalking_within_domestic_abuse_is_urgent_and_second_alone() {
    assertThat(priorityOf(Map.of("domesticAbuse", true, "dashGrade", "STANDARD", "stalking", true)))
        .isEqualTo(1);
    assertThat(priorityOf(Map.of("stalking", true))).isEqualTo(2);
  }

  @Test
  void a_sexual_offence_is_urgent() {
    assertThat(priorityOf(Map.of("sexual", true))).isEqualTo(1);
  }

  @Test
  void hate_crime_children_and_the_vulnerable_come_second() {
    assertThat(priorityOf(Map.of("hate", true))).isEqualTo(2);
    assertThat(priorityOf(Map.of("underEighteen", true))).isEqualTo(2);
    assertThat(priorityOf(Map.of("vulnerable", true))).isEqualTo(2);
  }

  @Test
  void repeat_victims_and_priority_crimes_come_third() {
    assertThat(priorityOf(Map.of("category", "THEFT", "repeatVictim", true))).isEqualTo(3);
    for (String category :
        Set.of(
            "VIOLENCE_WITH_INJURY",
            "VIOLENCE_WITHOUT_INJURY",
            "ROBBERY",
            "BURGLARY",
            "ASB",
            "FRAUD_CYBER",
            "ROAD_TRAUMA")) {
      assertThat(priorityOf(Map.of("category", category))).isEqualTo(3);
    }
  }

  @Test
  void everything_else_comes_last() {
    assertThat(priorityOf(Map.of("category", "VEHICLE"))).isEqualTo(4);
    assertThat(
            priorityOf(
                Map.of(
                    "category", "THEFT", "domesticAbuse", false, "sexual", false, "hate", false)))
        .isEqualTo(4);
  }

  @AfterAll
  static void every_rule_has_decided_once() {
    assertThat(REASONS_SEEN).containsExactlyInAnyOrderElementsOf(PRIORITY.reasons());
  }

  private static int priorityOf(Map<String, Object> facts) {
    REASONS_SEEN.add(PRIORITY.decide("reason", facts));
    return (int) PRIORITY.decide("priority", facts);
  }
}
