package redress.deadlines.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Confidence;
import redress.deadlines.rules.RuleBook;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.RuleHistory;
import redress.shared.UserId;

/** The rules of deadlines: what each says, its versions, what a newer one changes, adding it. */
@Service
@NamedInterface("settings")
public class RuleSettings {

  private final RuleBook rules;
  private final RuleHistory history;
  private final Calendars calendars;

  RuleSettings(RuleBook rules, RuleHistory history, Calendars calendars) {
    this.rules = rules;
    this.history = history;
    this.calendars = calendars;
  }

  /** Every rule as it governs what happens today; one that does not, as it last will or did. */
  public List<RuleView> rules(Instant now) {
    LocalDate today = London.dayOf(now);
    return history.governing(today).stream().map(each -> RuleView.of(each, today)).toList();
  }

  /**
   * The versions of a rule, the one that takes effect last first.
   *
   * @throws redress.shared.RuleBroken where there is no such rule
   */
  public List<RuleView> versions(String code, Instant now) {
    rules.last(code);
    LocalDate today = London.dayOf(now);
    return history.of(code).stream().map(each -> RuleView.of(each, today)).toList();
  }

  /** What a newer version begins with. */
  public NewVersion begin(String code) {
    return NewVersion.of(rules.last(code).says());
  }

  /** The ways of counting a version may choose from. */
  public List<DeadlineKind> kinds() {
    return List.of(DeadlineKind.values());
  }

  /** How surely a version may be known. */
  public List<Confidence> confidences() {
    return List.of(Confidence.values());
  }

  /**
   * What a version would change, without adding it.
   *
   * @throws redress.shared.RuleBroken where something entered is missing or wrong, or a version
   *     takes effect on the same day or later
   */
  public VersionPreview preview(String code, NewVersion entered, Instant now) {
    RuleDefinition last = rules.last(code).says();
    RuleDefinition next = entered.takingThePlaceOf(last);
    rules.requireLatest(next);
    return VersionPreview.between(
        last, next, calendars.current().says(), history.openClocks(code), now);
  }

  /**
   * Adds a version. Clocks that have begun keep theirs.
   *
   * @throws redress.shared.RuleBroken where the preview would be refused
   */
  public void add(String code, NewVersion entered, UserId by, Instant now) {
    RuleDefinition next = entered.takingThePlaceOf(rules.last(code).says());
    rules.add(next, entered.reason(), by, now);
  }
}
