package redress.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.triage.Facts.facts;
import static redress.triage.Facts.graded;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityTableTest {

  private static final DecisionTables TABLES = new DecisionTables();
  private static final Set<String> REASONS_SEEN = new HashSet<>();

  @Test
  void bereavement_by_homicide_is_urgent() {
    assertThat(priorityOf(facts("HOMICIDE"))).isEqualTo("1");
  }

  @Test
  void high_risk_is_urgent_whatever_the_crime() {
    assertThat(priorityOf(graded("HIGH", "CRIMINAL_DAMAGE_ARSON"))).isEqualTo("1");
  }

  @Test
  void domestic_abuse_nobody_has_graded_is_urgent_until_it_is() {
    assertThat(priorityOf(facts("THEFT", "domesticAbuse"))).isEqualTo("1");
    assertThat(priorityOf(graded("STANDARD", "THEFT", "domesticAbuse"))).isEqualTo("2");
    assertThat(priorityOf(graded("MEDIUM", "THEFT", "domesticAbuse"))).isEqualTo("2");
  }

  @Test
  void medium_risk_of_domestic_abuse_again_is_urgent() {
    assertThat(priorityOf(graded("MEDIUM", "THEFT", "domesticAbuse", "repeatVictim")))
        .isEqualTo("1");
  }

  @Test
  void stalking_is_second_alone_and_urgent_within_domestic_abuse() {
    assertThat(priorityOf(facts("OTHER", "stalking"))).isEqualTo("2");
    assertThat(priorityOf(graded("STANDARD", "OTHER", "domesticAbuse", "stalking"))).isEqualTo("1");
  }

  @Test
  void a_sexual_offence_is_urgent() {
    assertThat(priorityOf(facts("SEXUAL_OFFENCE", "sexual"))).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hate", "underEighteen", "vulnerable"})
  void hate_crime_children_and_the_vulnerable_come_second(String fact) {
    assertThat(priorityOf(facts("THEFT", fact))).isEqualTo("2");
  }

  @Test
  void repeat_victims_come_third() {
    assertThat(priorityOf(facts("THEFT", "repeatVictim"))).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIOLENCE_WITH_INJURY",
        "VIOLENCE_WITHOUT_INJURY",
        "ROBBERY",
        "BURGLARY",
        "ASB",
        "FRAUD_CYBER",
        "ROAD_TRAUMA"
      })
  void priority_crimes_come_third(String category) {
    assertThat(priorityOf(facts(category))).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VEHICLE", "THEFT", "CRIMINAL_DAMAGE_ARSON", "PUBLIC_ORDER", "OTHER"})
  void everything_else_comes_last(String category) {
    assertThat(priorityOf(facts(category))).isEqualTo("4");
  }

  @AfterAll
  static void every_rule_has_decided_once() {
    assertThat(REASONS_SEEN).containsExactlyInAnyOrder(Facts.reasonsIn("priority"));
  }

  private static String priorityOf(TriageFacts facts) {
    DecisionTables.Answer answer = TABLES.priority(facts);
    REASONS_SEEN.add(answer.reason());
    return answer.value();
  }
}
