package redress.triage;

import java.util.Set;
import org.w3c.dom.Element;
import redress.testing.Drawing;

/** Facts about a victim, and the tables they are put to. */
final class Facts {

  private Facts() {}

  /** A crime of this category, of which the named facts hold and no other. */
  static TriageFacts facts(String category, String... holding) {
    return graded(null, category, holding);
  }

  static TriageFacts graded(String dashGrade, String category, String... holding) {
    Set<String> facts = Set.of(holding);
    return new TriageFacts(
        category,
        facts.contains("domesticAbuse"),
        facts.contains("sexual"),
        facts.contains("hate"),
        facts.contains("stalking"),
        facts.contains("underEighteen"),
        facts.contains("repeatVictim"),
        facts.contains("vulnerable"),
        facts.contains("intimidated"),
        facts.contains("modernSlavery"),
        dashGrade);
  }

  /** What each rule of a table gives as its reason. */
  static String[] reasonsIn(String table) {
    return Drawing.of(java.nio.file.Path.of("bpmn/triage", table + ".dmn"))
        .all("outputEntry")
        .filter(entry -> entry.getAttribute("id").endsWith("-reason"))
        .map(Facts::text)
        .toArray(String[]::new);
  }

  private static String text(Element entry) {
    return entry.getTextContent().strip().replaceAll("^\"|\"$", "");
  }
}
