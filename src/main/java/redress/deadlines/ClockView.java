package redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.ClockLedger.Written;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.Due;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.Confidence;
import redress.deadlines.rules.RuleDefinition;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/**
 * One clock as people see it at one moment.
 *
 * @param rule what it counts by
 * @param basis which of the rule's numbers counts
 * @param number how many units, extensions included
 * @param startedAt the moment of the event that started it
 * @param dueAt the last moment that is in time; while it is suspended, what it was until then
 * @param suspendedAt since when time stands still; null where it does not
 * @param endedAt when it was met or waived; null while it is open
 * @param reason why it was waived or is suspended; otherwise null
 * @param lateBecause why it was late as soon as it was counted anew; otherwise null
 * @param standing how pressing it is; once ended, how pressing it was then
 * @param timeLeft in the rule's own unit, for example {@code 1 working day left} or {@code overdue
 *     by 3 hours}
 * @param timeUsed in the rule's own unit, without what does not count
 * @param timePassed the same with what does not count
 * @param extendableBy by how many units it may still be extended
 * @param alternative the due date by the other way of counting; null where the rule has one way
 * @param steps the days one by one, counted or skipped, and why
 * @param history what happened to it, in the order in which it was written down
 */
public record ClockView(
    UUID id,
    CaseId caseId,
    RuleSays rule,
    Basis basis,
    int number,
    Instant startedAt,
    Instant dueAt,
    ClockState state,
    @Nullable Instant suspendedAt,
    @Nullable Instant endedAt,
    @Nullable String reason,
    @Nullable String lateBecause,
    Standing standing,
    String timeLeft,
    String timeUsed,
    String timePassed,
    int extendableBy,
    @Nullable Alternative alternative,
    List<Due.Step> steps,
    List<Happened> history) {

  /** The rule's code, for example {@code VC04}. */
  public String code() {
    return rule.code();
  }

  /** What must be done, in plain words. */
  public String name() {
    return rule.name();
  }

  /**
   * What the rule says, for the explanation.
   *
   * @param set the dated set of rules it belongs to
   * @param trigger the event that starts its clocks
   * @param unit the official way of counting
   * @param owner who must act in time
   * @param source where it is written
   */
  public record RuleSays(
      String code,
      String name,
      String set,
      String trigger,
      DeadlineKind unit,
      String owner,
      String source,
      Confidence confidence,
      boolean suspendable) {

    static RuleSays of(RuleDefinition rule) {
      return new RuleSays(
          rule.code(),
          rule.name(),
          rule.ruleSet(),
          rule.trigger(),
          rule.kind(),
          rule.owner(),
          rule.source(),
          rule.confidence(),
          rule.suspendable());
    }
  }

  /**
   * The due date by another way of counting.
   *
   * @param due null where it cannot be worked out
   */
  public record Alternative(DeadlineKind unit, @Nullable Due due) {}

  /**
   * One entry of the ledger.
   *
   * @param at when it took effect
   * @param recordedAt when it was written down
   * @param by who did it; null where Redress itself did
   * @param sentence what happened
   * @param reason why, where a reason was asked for
   * @param dueAt the due moment as it followed from the ledger then
   */
  public record Happened(
      Instant at,
      Instant recordedAt,
      @Nullable UserId by,
      String sentence,
      @Nullable String reason,
      Instant dueAt) {

    static Happened of(Written written, String unit) {
      ClockEvent event = written.event();
      return new Happened(
          event.at(),
          written.recorded().at(),
          written.recorded().by(),
          ClockWords.happened(event, unit),
          event.reason(),
          written.dueAt());
    }
  }

  static ClockView of(Entry entry, Sources sources, Instant now) {
    return of(entry, ClockLife.replay(entry.events(), sources), now);
  }

  private static ClockView of(Entry entry, ClockLife life, Instant now) {
    Instant endedAt = life.endedAt();
    ClockEvent.Suspended held = life.suspended();
    Instant seen = endedAt == null ? now : endedAt;
    String unit = life.policy().unit();
    return new ClockView(
        entry.id(),
        entry.caseId(),
        RuleSays.of(life.rule()),
        life.basis(),
        life.rule().number(life.basis(), life.started().agreed()) + life.extension(),
        life.started().at(),
        life.due().at(),
        life.state(),
        held == null ? null : held.at(),
        endedAt,
        whyItStands(life),
        life.lateBecause(),
        life.standing(now),
        ClockWords.timeLeft(life, seen),
        ClockWords.used(life, seen, life::usedWithoutPauses),
        ClockWords.used(life, seen, life::usedWithPauses),
        life.rule().extendable() - life.extension(),
        alternative(life),
        life.due().steps(),
        entry.written().stream().map(written -> Happened.of(written, unit)).toList());
  }

  private static @Nullable String whyItStands(ClockLife life) {
    ClockEvent last = life.end() == null ? life.suspended() : life.end();
    return last == null ? null : last.reason();
  }

  private static @Nullable Alternative alternative(ClockLife life) {
    DeadlineKind other = life.rule().alternative();
    if (other == null) {
      return null;
    }
    try {
      return new Alternative(other, life.alternative().orElse(null));
    } catch (RuleBroken beyondTheCalendar) {
      return new Alternative(other, null);
    }
  }
}
