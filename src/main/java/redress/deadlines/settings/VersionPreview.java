package redress.deadlines.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import redress.deadlines.counting.London;
import redress.deadlines.counting.Pauses;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleDefinition;
import redress.shared.RuleBroken;

/**
 * What a version would change.
 *
 * @param name what must be done
 * @param from the first day whose events it would govern
 * @param until the last day whose events the version before it then governs
 * @param changes what it says and what the version before says
 * @param examples when something that happens today is due by either
 * @param openClocks how many clocks of the rule are open; they keep their dates
 */
@NamedInterface("settings")
public record VersionPreview(
    String name,
    LocalDate from,
    LocalDate until,
    List<Change> changes,
    List<Example> examples,
    int openClocks) {

  /** One thing, as it is and as it would be. */
  @NamedInterface("settings")
  public record Change(String what, String before, String after) {

    public boolean changed() {
      return !before.equals(after);
    }
  }

  /**
   * When something that happens today is due.
   *
   * @param whom for whom, for example {@code Everyone}
   */
  @NamedInterface("settings")
  public record Example(String whom, String before, String after) {}

  static VersionPreview between(
      RuleDefinition last,
      RuleDefinition next,
      WorkingCalendar calendar,
      int openClocks,
      Instant now) {
    return new VersionPreview(
        next.name(),
        next.effectiveFrom(),
        next.effectiveFrom().minusDays(1),
        changes(last, next),
        List.of(
            example("Everyone", Basis.STANDARD, last, next, calendar, now),
            example("With enhanced rights", Basis.ENHANCED, last, next, calendar, now)),
        openClocks);
  }

  private static List<Change> changes(RuleDefinition last, RuleDefinition next) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change(
            "For everyone",
            RuleWords.number(last.kind(), last.standard()),
            RuleWords.number(next.kind(), next.standard())));
    changes.add(
        new Change(
            "With enhanced rights",
            RuleWords.number(last.kind(), last.enhanced()),
            RuleWords.number(next.kind(), next.enhanced())));
    changes.add(
        new Change("May be suspended", yesOrNo(last.suspendable()), yesOrNo(next.suspendable())));
    changes.add(
        new Change("May be extended", RuleWords.extension(last), RuleWords.extension(next)));
    changes.add(new Change("Source", last.source(), next.source()));
    changes.add(
        new Change("How surely known", last.confidence().words(), next.confidence().words()));
    return List.copyOf(changes);
  }

  private static Example example(
      String whom,
      Basis basis,
      RuleDefinition last,
      RuleDefinition next,
      WorkingCalendar calendar,
      Instant now) {
    return new Example(whom, due(last, basis, calendar, now), due(next, basis, calendar, now));
  }

  private static String due(
      RuleDefinition rule, Basis basis, WorkingCalendar calendar, Instant now) {
    try {
      return London.moment(rule.policy(basis, null).dueAfter(now, Pauses.none(), calendar).at());
    } catch (RuleBroken beyondTheCalendar) {
      return "beyond the bank holidays known";
    }
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
