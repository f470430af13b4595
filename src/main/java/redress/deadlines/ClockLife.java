package redress.deadlines;

import static redress.deadlines.ClockState.LATE_MET;
import static redress.deadlines.ClockState.MET;
import static redress.deadlines.ClockState.RUNNING;
import static redress.deadlines.ClockState.WAIVED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock's ledger has brought it. The same events, rules and calendar always give the same
 * answer.
 *
 * @param endedAt when it was met or waived; null while it runs
 * @param reason why it was waived
 */
record ClockLife(
    RuleDefinition rule,
    ClockEvent.Started started,
    Due due,
    ClockState state,
    @Nullable Instant endedAt,
    @Nullable String reason) {

  static ClockLife begin(
      ClockEvent.Started started, RuleDefinition rule, WorkingCalendar calendar) {
    Due due = rule.policy(started.basis()).dueAfter(started.at(), calendar);
    return new ClockLife(rule, started, due, RUNNING, null, null);
  }

  /**
   * @param events a clock's ledger from its start
   */
  static ClockLife replay(
      List<ClockEvent> events, Map<UUID, RuleVersion> rules, WorkingCalendar calendar) {
    if (!(events.getFirst() instanceof ClockEvent.Started started)) {
      throw new IllegalArgumentException("A ledger begins with the start of its clock");
    }
    RuleVersion rule = rules.get(started.ruleId());
    if (rule == null) {
      throw new IllegalArgumentException("Unknown version of a rule: " + started.ruleId());
    }
    ClockLife life = begin(started, rule.says(), calendar);
    for (ClockEvent event : events.subList(1, events.size())) {
      life = life.after(event);
    }
    return life;
  }

  ClockLife after(ClockEvent event) {
    return switch (event) {
      case ClockEvent.Started again ->
          throw new IllegalArgumentException("A clock starts once: " + again);
      case ClockEvent.Met met -> ended(met.at().isAfter(due.at()) ? LATE_MET : MET, met.at(), null);
      case ClockEvent.Waived waived -> ended(WAIVED, waived.at(), waived.reason());
    };
  }

  DeadlinePolicy policy() {
    return rule.policy(started.basis());
  }

  List<RuleDefinition.RungFalls> ladder(WorkingCalendar calendar) {
    return rule.ladder(started.basis(), started.at(), due.at(), calendar);
  }

  /** When its first rung falls; null where its rule has none. */
  @Nullable Instant firstRung(WorkingCalendar calendar) {
    return ladder(calendar).stream().map(RuleDefinition.RungFalls::at).findFirst().orElse(null);
  }

  private ClockLife ended(ClockState how, Instant at, @Nullable String why) {
    return new ClockLife(rule, started, due, how, at, why);
  }
}
