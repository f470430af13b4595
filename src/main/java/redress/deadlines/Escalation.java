package redress.deadlines;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import redress.deadlines.ClockLedger.Climbing;
import redress.deadlines.RuleDefinition.RungFalls;
import redress.shared.CaseId;

/** Acts on rungs. The row and what listeners do are one transaction, so each rung acts once. */
@Component
class Escalation {

  private final ClockLedger ledger;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;

  Escalation(
      ClockLedger ledger,
      RuleBook rules,
      WorkingCalendar calendar,
      ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /** Acts on every rung of a case that has fallen, earliest first. */
  void act(CaseId caseId, Instant now) {
    List<Climbing> clocks = ledger.climbing(caseId, now);
    Map<UUID, RuleVersion> versions =
        rules.versions(clocks.stream().map(Climbing::ruleId).distinct().toList());
    List<Climb> climbs = new ArrayList<>();
    for (Climbing clock : clocks) {
      RuleDefinition rule = Objects.requireNonNull(versions.get(clock.ruleId())).says();
      climbs.add(Climb.of(clock, rule, calendar, now));
    }
    climbs.stream()
        .flatMap(climb -> climb.fallen().stream().map(rung -> new Step(climb, rung)))
        .sorted(comparing(step -> step.rung().at()))
        .forEach(step -> act(step, now));
    climbs.forEach(climb -> ledger.climbed(climb.clock().id(), climb.standing(), climb.next()));
  }

  private void act(Step step, Instant now) {
    Climbing clock = step.climb().clock();
    if (ledger.reached(clock.id(), step.rung(), now)) {
      RuleDefinition rule = step.climb().rule();
      events.publishEvent(
          new RungReached(
              clock.id(),
              clock.caseId(),
              rule.code(),
              rule.name(),
              step.rung().rung(),
              step.rung().rung().name(),
              clock.dueAt(),
              now,
              Act.NOTIFY,
              List.of(Whom.OWNER),
              false));
    }
  }

  private record Step(Climb climb, RungFalls rung) {}

  /**
   * What has fallen on one clock's ladder since it was last looked at.
   *
   * @param fallen never empty: a clock is looked at when its next rung has fallen
   * @param next when its next rung falls; null where it was the last
   */
  private record Climb(
      Climbing clock, RuleDefinition rule, List<RungFalls> fallen, @Nullable Instant next) {

    static Climb of(Climbing clock, RuleDefinition rule, WorkingCalendar calendar, Instant now) {
      List<RungFalls> ladder =
          rule.ladder(clock.basis(), clock.beganAt(), clock.dueAt(), calendar).stream()
              .filter(falls -> !falls.at().isBefore(clock.nextRungAt()))
              .toList();
      List<RungFalls> fallen = ladder.stream().filter(falls -> !falls.at().isAfter(now)).toList();
      Instant next = fallen.size() == ladder.size() ? null : ladder.get(fallen.size()).at();
      return new Climb(clock, rule, fallen, next);
    }

    Standing standing() {
      return Standing.after(fallen.getLast().rung());
    }
  }
}
