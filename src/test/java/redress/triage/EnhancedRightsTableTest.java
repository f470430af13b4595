package redress.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnhancedRightsTableTest {

  private static final DecisionTable RIGHTS =
      new DecisionTable("enhanced-rights", "enhancedRights");
  private static final Set<Object> REASONS_SEEN = new HashSet<>();

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
    assertThat(basisFor(Map.of("category", "THEFT", fact, true))).isEqualTo("ENHANCED");
  }

  @Test
  void the_bereaved_have_enhanced_rights() {
    assertThat(basisFor(Map.of("category", "HOMICIDE"))).isEqualTo("ENHANCED");
  }

  @Test
  void anti_social_behaviour_again_and_again_is_persistent_targeting() {
    assertThat(basisFor(Map.of("category", "ASB", "repeatVictim", true))).isEqualTo("ENHANCED");
    assertThat(basisFor(Map.of("category", "ASB"))).isEqualTo("STANDARD");
  }

  @Test
  void a_second_theft_alone_opens_no_door() {
    assertThat(basisFor(Map.of("category", "THEFT", "repeatVictim", true))).isEqualTo("STANDARD");
  }

  @AfterAll
  static void every_rule_has_decided_once() {
    assertThat(REASONS_SEEN).containsExactlyInAnyOrderElementsOf(RIGHTS.reasons());
  }

  private static Object basisFor(Map<String, Object> facts) {
    REASONS_SEEN.add(RIGHTS.decide("reason", facts));
    return RIGHTS.decide("basis", facts);
  }
}
