package redress.deadlines;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.Rungs.Climbed;
import redress.deadlines.Rungs.Key;
import redress.deadlines.Rungs.Reached;
import redress.deadlines.rules.RuleDefinition.Next;
import redress.deadlines.rules.RuleDefinition.StepFalls;
import redress.deadlines.rules.Rung;

/**
 * Acts on the steps of ladders. The rows and what listeners do are one transaction, so each step of
 * each due date acts once. Whoever calls holds the locks of the cases.
 */
@Component
class Escalation {

  private final ClockLedger ledger;
  private final Rungs rungs;
  private final Starting starting;
  private final Sources sources;
  private final ApplicationEventPublisher events;

  Escalation(
      ClockLedger ledger,
      Rungs rungs,
      Starting starting,
      Sources sources,
      ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.rungs = rungs;
    this.starting = starting;
    this.sources = sources;
    this.events = events;
  }

  /**
   * Acts on every step of these cases that has fallen, and tells of them in the order they fell.
   */
  void act(Collection<UUID> cases, Instant now) {
    List<Climb> climbs =
        ledger.climbing(cases, now).stream()
            .map(entry -> Climb.of(entry, ClockLife.replay(entry.events(), sources), now))
            .toList();
    if (climbs.isEmpty()) {
      return;
    }
    List<Fallen> fallen =
        climbs.stream()
            .flatMap(climb -> climb.fallen().stream())
            .sorted(comparing(step -> step.falls().at()))
            .toList();
    Set<Key> acted = rungs.write(fallen.stream().map(Fallen::reached).toList(), now);
    rungs.climbed(climbs.stream().map(Climb::climbed).toList());
    List<Fallen> acting =
        fallen.stream().filter(step -> acted.contains(step.reached().key())).toList();
    if (!acting.isEmpty()) {
      events.publishEvent(new RungsReached(acting.stream().map(step -> step.told(now)).toList()));
    }
    acting.stream()
        .filter(step -> step.falls().step().rung() == Rung.OVERDUE)
        .forEach(step -> starting.follow(step.entry(), step.life(), Next.From.DUE, now));
  }

  /** A step that has fallen. */
  private record Fallen(Entry entry, ClockLife life, StepFalls falls, boolean overtaken) {

    Reached reached() {
      return new Reached(
          entry.id(),
          falls.step().name(),
          falls.step().rung().name(),
          life.due().at(),
          falls.at(),
          overtaken);
    }

    RungReached told(Instant now) {
      return new RungReached(
          entry.id(),
          entry.caseId(),
          life.rule().code(),
          life.rule().name(),
          falls.step().rung(),
          falls.step().name(),
          life.due().at(),
          now,
          falls.step().act(),
          falls.step().whom(),
          overtaken);
    }
  }

  /**
   * What has fallen on one clock's ladder; what was acted on before is found written down.
   *
   * @param next when its next step falls; null where it was the last
   */
  private record Climb(Entry entry, ClockLife life, List<Fallen> fallen, @Nullable Instant next) {

    static Climb of(Entry entry, ClockLife life, Instant now) {
      List<StepFalls> ladder = life.ladder();
      List<StepFalls> steps = ladder.stream().filter(falls -> !falls.at().isAfter(now)).toList();
      List<Fallen> fallen = new ArrayList<>();
      for (StepFalls step : steps) {
        fallen.add(new Fallen(entry, life, step, step != steps.getLast()));
      }
      Instant next = steps.size() == ladder.size() ? null : ladder.get(steps.size()).at();
      return new Climb(entry, life, fallen, next);
    }

    Climbed climbed() {
      Standing standing =
          fallen.isEmpty()
              ? Standing.ON_TIME
              : Standing.after(fallen.getLast().falls().step().rung());
      return new Climbed(entry.id(), standing, next);
    }
  }
}
