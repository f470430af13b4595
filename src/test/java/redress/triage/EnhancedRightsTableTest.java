package redress.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.triage.Facts.facts;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnhancedRightsTableTest {

  private static final DecisionTables TABLES = new DecisionTables();
  private static final Set<String> REASONS_SEEN = new HashSet<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "underEighteen",
        "vulnerable",
        "intimidated",
        "domesticAbuse",
        "hate",
        "sexual",
        "modernSlavery",
        "stalking"
      })
  void each_of_these_opens_a_door(String fact) {
    assertThat(basisFor(facts("THEFT", fact))).isEqualTo("ENHANCED");
  }

  @Test
  void the_bereaved_have_enhanced_rights() {
    assertThat(basisFor(facts("HOMICIDE"))).isEqualTo("ENHANCED");
  }

  @Test
  void anti_social_behaviour_again_is_persistent_targeting() {
    assertThat(basisFor(facts("ASB", "repeatVictim"))).isEqualTo("ENHANCED");
    assertThat(basisFor(facts("ASB"))).isEqualTo("STANDARD");
  }

  @Test
  void a_second_theft_alone_opens_no_door() {
    assertThat(basisFor(facts("THEFT", "repeatVictim"))).isEqualTo("STANDARD");
  }

  @AfterAll
  static void every_rule_has_decided_once() {
    assertThat(REASONS_SEEN).containsExactlyInAnyOrder(Facts.reasonsIn("enhanced-rights"));
  }

  private static String basisFor(TriageFacts facts) {
    DecisionTables.Answer answer = TABLES.enhancedRights(facts);
    REASONS_SEEN.add(answer.reason());
    return answer.value();
  }
}
