package redress.desk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Codes such as {@code FINANCE_AND_BENEFITS} as people read them; templates call it {@code @words}.
 */
@Component
class Words {

  private static final List<String> PRIORITIES = List.of("Urgent", "High", "Standard", "Low");
  private static final String NOT_KNOWN = "Not known";

  /** Abbreviations and names, which cannot be spelt out by rule. [police-feed.md] */
  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("DA", "Domestic abuse"),
          Map.entry("SAV", "Sexual abuse or violence"),
          Map.entry("CSE", "Child sexual exploitation"),
          Map.entry("HBA_FGM", "Honour-based abuse or female genital mutilation"),
          Map.entry("HATE_RACE", "Hate: race"),
          Map.entry("HATE_RELIGION", "Hate: religion"),
          Map.entry("HATE_SEXUAL_ORIENTATION", "Hate: sexual orientation"),
          Map.entry("HATE_DISABILITY", "Hate: disability"),
          Map.entry("HATE_TRANSGENDER", "Hate: transgender"),
          Map.entry("CYBER", "Online"),
          Map.entry("RURAL", "Rural crime"),
          Map.entry("BUSINESS", "Crime against a business"),
          Map.entry("OFFENDER_UNDER_18", "Offender under 18"),
          Map.entry("ASB", "Antisocial behaviour"),
          Map.entry("CRIMINAL_DAMAGE_ARSON", "Criminal damage or arson"),
          Map.entry("FRAUD_CYBER", "Fraud or cyber crime"),
          Map.entry("NORTH_WARWICKSHIRE", "North Warwickshire"),
          Map.entry("NUNEATON_BEDWORTH", "Nuneaton and Bedworth"));

  private static final Pattern TELEPHONE = Pattern.compile("\\b(0[13-9]\\d{3})(\\d{5,6})\\b");
  private static final Pattern LONDON_OR_SUCH = Pattern.compile("\\b(02\\d)(\\d{4})(\\d{4})\\b");

  private static final int LONGEST_HEADING = 140;

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("(.{1,%d}?)(?<=[.!?])\\s+(\\S.*)".formatted(LONGEST_HEADING), Pattern.DOTALL);

  public String of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return NOT_KNOWN;
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.UK);
    return SPOKEN.getOrDefault(
        code, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
  }

  public String of(@Nullable Collection<String> codes) {
    return codes == null || codes.isEmpty()
        ? NOT_KNOWN
        : codes.stream().map(this::of).sorted().collect(Collectors.joining(", "));
  }

  /** The priority of a case, 1 being the highest, as tasks name it. */
  public String priority(int priority) {
    return PRIORITIES.get(priority - 1);
  }

  /** The telephone numbers in a text, grouped so that they can be read out. */
  public String phones(String text) {
    return LONDON_OR_SUCH
        .matcher(TELEPHONE.matcher(text).replaceAll("$1 $2"))
        .replaceAll("$1 $2 $3");
  }

  /** What happened, cut after its first sentence, which becomes the heading of its entry. */
  public Told toldOf(String sentences) {
    var all = sentences.strip();
    var parts = FIRST_SENTENCE.matcher(all);
    if (parts.matches()) {
      return new Told(parts.group(1), parts.group(2));
    }
    return all.length() > LONGEST_HEADING ? new Told("Note", all) : new Told(all, null);
  }

  /**
   * An entry of a timeline.
   *
   * @param more what follows the heading; null where that says it all
   */
  record Told(String heading, @Nullable String more) {}
}
