package redress.deadlines.settings;

import static redress.deadlines.settings.SettingsRule.CONFIDENCE_NEEDED;
import static redress.deadlines.settings.SettingsRule.DATE_NEEDED;
import static redress.deadlines.settings.SettingsRule.ENHANCED_NEEDED;
import static redress.deadlines.settings.SettingsRule.EXTENSION_NEEDED;
import static redress.deadlines.settings.SettingsRule.KIND_NEEDED;
import static redress.deadlines.settings.SettingsRule.REASON_NEEDED;
import static redress.deadlines.settings.SettingsRule.SOURCE_NEEDED;
import static redress.deadlines.settings.SettingsRule.STANDARD_NEEDED;
import static redress.shared.RuleBroken.require;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Confidence;
import redress.deadlines.rules.RuleDefinition;
import redress.shared.RuleBroken;

/** A version of a rule as entered. What a browser does not send is empty. */
@NamedInterface("settings")
public record NewVersion(
    String day,
    String month,
    String year,
    String standard,
    String enhanced,
    String kind,
    String suspendable,
    String extendable,
    String source,
    String confidence,
    String reason) {

  private static final int MOST = 1_000;
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_REASON = 1_000;
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2099;

  public NewVersion {
    day = entered(day);
    month = entered(month);
    year = entered(year);
    standard = entered(standard);
    enhanced = entered(enhanced);
    kind = entered(kind);
    suspendable = entered(suspendable);
    extendable = entered(extendable);
    source = entered(source);
    confidence = entered(confidence);
    reason = entered(reason);
  }

  /** What the form begins with: what the rule says already. */
  static NewVersion of(RuleDefinition rule) {
    return new NewVersion(
        "",
        "",
        "",
        String.valueOf(rule.standard()),
        String.valueOf(rule.enhanced()),
        rule.kind().name(),
        rule.suspendable() ? "yes" : "",
        String.valueOf(rule.extendable()),
        rule.source(),
        rule.confidence().name(),
        "");
  }

  /** Whether time may stand still. */
  public boolean maySuspend() {
    return !suspendable.isEmpty();
  }

  /**
   * The rule as this version would have it: what was not asked for stays as it was.
   *
   * @throws RuleBroken where something entered is missing or wrong
   */
  RuleDefinition takingThePlaceOf(RuleDefinition last) {
    LocalDate from = effectiveFrom();
    int standardNumber = number(standard, 1, STANDARD_NEEDED);
    int enhancedNumber = number(enhanced, 1, ENHANCED_NEEDED);
    DeadlineKind counted = oneOf(DeadlineKind.values(), kind, KIND_NEEDED);
    int extension = number(extendable, 0, EXTENSION_NEEDED);
    require(!source.isEmpty() && source.length() <= LONGEST_SOURCE, SOURCE_NEEDED);
    Confidence known = oneOf(Confidence.values(), confidence, CONFIDENCE_NEEDED);
    require(!reason.isEmpty() && reason.length() <= LONGEST_REASON, REASON_NEEDED);
    return new RuleDefinition(
        last.code(),
        "Set by this office, in force from " + London.day(from),
        from,
        null,
        last.name(),
        last.trigger(),
        counted,
        counted == last.alternative() ? last.kind() : last.alternative(),
        standardNumber,
        enhancedNumber,
        last.agreed(),
        maySuspend(),
        extension,
        last.next(),
        last.owner(),
        source,
        known,
        last.ladder());
  }

  private LocalDate effectiveFrom() {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      require(date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR, DATE_NEEDED);
      return date;
    } catch (NumberFormatException | DateTimeException broken) {
      throw new RuleBroken(DATE_NEEDED);
    }
  }

  private static int number(String entered, int least, SettingsRule otherwise) {
    try {
      int number = Integer.parseInt(entered);
      require(number >= least && number <= MOST, otherwise);
      return number;
    } catch (NumberFormatException broken) {
      throw new RuleBroken(otherwise);
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] all, String name, SettingsRule otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RuleBroken(otherwise));
  }

  private static String entered(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
