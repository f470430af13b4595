package redress.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.cases.NewCase;

/**
 * What the decision tables ask about.
 *
 * @param underEighteen at the time of the offence, or of the report where that is not known. [domain
 *     1.3]
 * @param repeatVictim reported before within the twelve months before this report, or marked so by
 *     the sender. [domain 2]
 * @param vulnerable any vulnerability factor was sent. [domain 1.3, S0 s.2]
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
    @Nullable String dashGrade) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int ADULT = 18;

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
        facts.vulnerability().stream().anyMatch(factor -> !"REPEAT".equals(factor)),
        facts.dashGrade());
  }

  Map<String, Object> asInputs() {
    return Map.of(
        "category", category,
        "domesticAbuse", domesticAbuse,
        "sexual", sexual,
        "hate", hate,
        "stalking", stalking,
        "underEighteen", underEighteen,
        "repeatVictim", repeatVictim,
        "vulnerable", vulnerable,
        "dashGrade", Objects.requireNonNullElse(dashGrade, "NONE"));
  }

  private static boolean isUnderEighteen(NewCase facts) {
    LocalDate born = facts.victim().dateOfBirth();
    Instant occurred = facts.occurredFrom();
    Instant when = occurred == null ? facts.reportedAt() : occurred;
    return born != null && born.plusYears(ADULT).isAfter(when.atZone(LONDON).toLocalDate());
  }
}
