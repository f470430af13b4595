package redress.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.cases.NewCase;

/**
 * What the decision tables ask about.
 *
 * @param underEighteen at the time of the offence, or of the report where that is not known.
 *     [domain 1.3]
 * @param repeatVictim reported before within the twelve months before this report, or marked so by
 *     the sender. [domain 2]
 * @param vulnerable a factor was sent that makes a person vulnerable. [domain 1.3, S0 s.2]
 */
record TriageFacts(
    String category,
    boolean domesticAbuse,
    boolean sexual,
    boolean hate,
    boolean stalking,
    boolean underEighteen,
    boolean repeatVictim,
    boolean vulnerable,
    boolean intimidated,
    boolean modernSlavery,
    @Nullable String dashGrade) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int ADULT = 18;

  /** Asked about by themselves. */
  private static final Set<String> NOT_VULNERABLE_BY_ITSELF = Set.of("REPEAT", "INTIMIDATED");

  static TriageFacts of(NewCase facts, int earlierReports) {
    Set<String> markers = facts.markers();
    return new TriageFacts(
        facts.category(),
        markers.contains("DA"),
        markers.contains("SAV")
            || markers.contains("CSE")
            || "SEXUAL_OFFENCE".equals(facts.category()),
        markers.stream().anyMatch(marker -> marker.startsWith("HATE_")),
        markers.contains("STALKING"),
        isUnderEighteen(facts),
        earlierReports > 0 || facts.vulnerability().contains("REPEAT"),
        facts.vulnerability().stream()
            .anyMatch(factor -> !NOT_VULNERABLE_BY_ITSELF.contains(factor)),
        facts.vulnerability().contains("INTIMIDATED"),
        markers.contains("MODERN_SLAVERY"),
        facts.dashGrade());
  }

  /** As the tables name them; a DASH grade that is not known is null. */
  Map<String, @Nullable Object> asInputs() {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("category", category);
    inputs.put("domesticAbuse", domesticAbuse);
    inputs.put("sexual", sexual);
    inputs.put("hate", hate);
    inputs.put("stalking", stalking);
    inputs.put("underEighteen", underEighteen);
    inputs.put("repeatVictim", repeatVictim);
    inputs.put("vulnerable", vulnerable);
    inputs.put("intimidated", intimidated);
    inputs.put("modernSlavery", modernSlavery);
    inputs.put("dashGrade", dashGrade);
    return inputs;
  }

  private static boolean isUnderEighteen(NewCase facts) {
    LocalDate born = facts.victim().dateOfBirth();
    Instant occurred = facts.occurredFrom();
    Instant when = occurred == null ? facts.reportedAt() : occurred;
    return born != null && born.plusYears(ADULT).isAfter(when.atZone(LONDON).toLocalDate());
  }
}
