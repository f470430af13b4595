package redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * One clock as people see it at one moment.
 *
 * @param code the rule's code, for example {@code VC04}
 * @param name what must be done, in plain words
 * @param ruleSet the dated set of rules it counts by
 * @param owner who must act in time
 * @param source where the rule is written
 * @param confidence how surely the rule is known
 * @param basis which of the rule's numbers counts
 * @param startedAt the moment of the event that started it
 * @param dueAt the last moment that is in time
 * @param endedAt when it was met or waived; null while it runs
 * @param reason why it was waived; otherwise null
 * @param standing how pressing it is; once ended, how pressing it was then
 * @param timeLeft in the rule's own unit, for example {@code 1 working day left} or {@code overdue
 *     by 3 hours}
 * @param steps the days one by one, counted or skipped, and why
 */
public record ClockView(
    UUID id,
    CaseId caseId,
    String code,
    String name,
    String ruleSet,
    String owner,
    String source,
    Confidence confidence,
    Basis basis,
    Instant startedAt,
    Instant dueAt,
    ClockState state,
    @Nullable Instant endedAt,
    @Nullable String reason,
    Standing standing,
    String timeLeft,
    List<Due.Step> steps) {

  static ClockView of(
      UUID id, CaseId caseId, ClockLife life, Instant now, WorkingCalendar calendar) {
    Instant seen = life.endedAt() == null ? now : life.endedAt();
    RuleDefinition rule = life.rule();
    return new ClockView(
        id,
        caseId,
        rule.code(),
        rule.name(),
        rule.ruleSet(),
        rule.owner(),
        rule.source(),
        rule.confidence(),
        life.started().basis(),
        life.started().at(),
        life.due().at(),
        life.state(),
        life.endedAt(),
        life.reason(),
        standing(life, seen, calendar),
        timeLeft(life, seen, calendar),
        life.due().steps());
  }

  private static Standing standing(ClockLife life, Instant seen, WorkingCalendar calendar) {
    if (seen.isAfter(life.due().at())) {
      return Standing.OVERDUE;
    }
    return life.ladder(calendar).stream()
        .filter(falls -> !falls.at().isAfter(seen))
        .map(falls -> Standing.after(falls.rung()))
        .reduce(Standing.ON_TIME, (before, after) -> after);
  }

  private static String timeLeft(ClockLife life, Instant seen, WorkingCalendar calendar) {
    Instant dueAt = life.due().at();
    boolean late = seen.isAfter(dueAt);
    String time = life.policy().between(late ? dueAt : seen, late ? seen : dueAt, calendar);
    return switch (life.state()) {
      case RUNNING -> late ? "overdue by " + time : time + " left";
      case MET -> "met with " + time + " left";
      case LATE_MET -> "met late by " + time;
      case WAIVED -> "no longer needed";
    };
  }
}
