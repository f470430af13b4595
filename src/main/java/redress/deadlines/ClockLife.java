package redress.deadlines;

import static redress.deadlines.ClockState.LATE_MET;
import static redress.deadlines.ClockState.MET;
import static redress.deadlines.ClockState.RUNNING;
import static redress.deadlines.ClockState.SUSPENDED;
import static redress.deadlines.ClockState.WAIVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.DeadlinePolicy;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.Pause;
import redress.deadlines.counting.Pauses;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.RuleDefinition.StepFalls;

/**
 * Where a clock's ledger has brought it. The same entries, rules and calendars always give the same
 * answer; the due date does not depend on the order in which the entries were written down.
 *
 * @param extension how many units were added in all
 * @param pauses what does not count, as far as it has ended
 * @param suspended what holds it now; null where it is not held
 * @param calendarId the calendar it is counted by; null where it is the first
 * @param due while it is held, as if time went on at once
 * @param end how it ended; null while it is open
 */
record ClockLife(
    RuleDefinition rule,
    ClockEvent.Started started,
    Basis basis,
    int extension,
    Pauses pauses,
    ClockEvent.@Nullable Suspended suspended,
    @Nullable UUID calendarId,
    WorkingCalendar calendar,
    Due due,
    @Nullable ClockEvent end,
    @Nullable String lateBecause) {

  /**
   * @param events a clock's ledger: its start first, then the rest in any order
   */
  static ClockLife replay(List<ClockEvent> events, Sources sources) {
    if (!(events.getFirst() instanceof ClockEvent.Started started)) {
      throw new IllegalArgumentException("A ledger begins with the start of its clock");
    }
    List<ClockEvent> byTime = byTime(events);
    ClockEvent end = endOf(events);
    RuleDefinition rule = sources.rule(started.ruleId());
    Basis basis = basisOf(started, byTime);
    int extension = unitsAdded(byTime);
    Pauses pauses = pausesIn(byTime);
    UUID calendarId = calendarOf(started, byTime);
    Due due = dueOf(started, byTime, sources);
    return new ClockLife(
        rule,
        started,
        basis,
        extension,
        pauses,
        end == null ? heldBy(byTime) : null,
        calendarId,
        sources.calendar(calendarId),
        due,
        end,
        lateBecause(started, events, due, sources));
  }

  ClockState state() {
    return switch (end) {
      case null -> suspended == null ? RUNNING : SUSPENDED;
      case ClockEvent.Met met -> met.at().isAfter(due.at()) ? LATE_MET : MET;
      default -> WAIVED;
    };
  }

  /** When it was met or waived; null while it is open. */
  @Nullable Instant endedAt() {
    return end == null ? null : end.at();
  }

  DeadlinePolicy policy() {
    return rule.policy(basis, started.agreed()).extendedBy(extension);
  }

  /** The due date by the other way of counting; empty where the rule has one way only. */
  Optional<Due> alternative() {
    return rule.alternativePolicy(basis, started.agreed())
        .map(other -> other.extendedBy(extension).dueAfter(started.at(), pauses, calendar));
  }

  /** How much time it has used at a moment, in its own unit, without what does not count. */
  long usedWithoutPauses(Instant at) {
    Instant seen = suspended == null || at.isBefore(suspended.at()) ? at : suspended.at();
    return policy().used(started.at(), untilEnded(seen), pauses, calendar);
  }

  /** How much time has passed for it at a moment, in its own unit, whether it counts or not. */
  long usedWithPauses(Instant at) {
    return policy().used(started.at(), untilEnded(at), Pauses.none(), calendar);
  }

  List<StepFalls> ladder() {
    return rule.ladder(policy(), started.at(), due, pauses, calendar);
  }

  /** When the first step of its ladder falls; null where it has none or time stands still. */
  @Nullable Instant firstRung() {
    return state() == RUNNING
        ? ladder().stream().map(StepFalls::at).findFirst().orElse(null)
        : null;
  }

  /** How pressing it is at a moment; once it has ended, how pressing it was then. */
  Standing standing(Instant now) {
    Instant seen = untilEnded(suspended == null ? now : suspended.at());
    if (seen.isAfter(due.at())) {
      return Standing.OVERDUE;
    }
    return ladder().stream()
        .filter(falls -> !falls.at().isAfter(seen))
        .map(falls -> Standing.after(falls.step().rung()))
        .max(Comparator.naturalOrder())
        .orElse(Standing.ON_TIME);
  }

  private Instant untilEnded(Instant at) {
    return end == null || at.isBefore(end.at()) ? at : end.at();
  }

  private static List<ClockEvent> byTime(List<ClockEvent> events) {
    return events.stream().skip(1).sorted(Comparator.comparing(ClockEvent::at)).toList();
  }

  private static Due dueOf(ClockEvent.Started started, List<ClockEvent> byTime, Sources sources) {
    return sources
        .rule(started.ruleId())
        .policy(basisOf(started, byTime), started.agreed())
        .extendedBy(unitsAdded(byTime))
        .dueAfter(started.at(), pausesIn(byTime), sources.calendar(calendarOf(started, byTime)));
  }

  private static Basis basisOf(ClockEvent.Started started, List<ClockEvent> byTime) {
    return last(byTime, ClockEvent.Rebased.class)
        .map(ClockEvent.Rebased::basis)
        .orElse(started.basis());
  }

  private static @Nullable UUID calendarOf(ClockEvent.Started started, List<ClockEvent> byTime) {
    return last(byTime, ClockEvent.CalendarChanged.class)
        .map(ClockEvent.CalendarChanged::calendarId)
        .orElse(started.calendarId());
  }

  private static int unitsAdded(List<ClockEvent> events) {
    return events.stream()
        .mapToInt(event -> event instanceof ClockEvent.Extended extended ? extended.units() : 0)
        .sum();
  }

  /** The last word on whether it has ended, as written down: ends may be dated back. */
  private static @Nullable ClockEvent endOf(List<ClockEvent> asWritten) {
    ClockEvent end = null;
    for (ClockEvent event : asWritten) {
      if (event instanceof ClockEvent.Met || event instanceof ClockEvent.Waived) {
        end = event;
      } else if (event instanceof ClockEvent.Reopened) {
        end = null;
      }
    }
    return end;
  }

  private static Pauses pausesIn(List<ClockEvent> byTime) {
    List<Pause> pauses = new ArrayList<>();
    ClockEvent.Suspended held = null;
    for (ClockEvent event : byTime) {
      if (event instanceof ClockEvent.Excluded excluded) {
        pauses.add(new Pause(excluded.at(), excluded.until(), "Left out: " + excluded.reason()));
      } else if (event instanceof ClockEvent.Suspended suspended) {
        held = suspended;
      } else if (held != null && endsHold(event)) {
        pauses.add(new Pause(held.at(), event.at(), "Suspended: " + held.reason()));
        held = null;
      }
    }
    return Pauses.of(pauses);
  }

  private static ClockEvent.@Nullable Suspended heldBy(List<ClockEvent> byTime) {
    ClockEvent.Suspended held = null;
    for (ClockEvent event : byTime) {
      if (event instanceof ClockEvent.Suspended suspended) {
        held = suspended;
      } else if (endsHold(event)) {
        held = null;
      }
    }
    return held;
  }

  private static boolean endsHold(ClockEvent event) {
    return event instanceof ClockEvent.Resumed
        || event instanceof ClockEvent.Met
        || event instanceof ClockEvent.Waived;
  }

  /** Where the date had passed already when the basis or the calendar changed, and not before. */
  private static @Nullable String lateBecause(
      ClockEvent.Started started, List<ClockEvent> events, Due due, Sources sources) {
    for (int n = 1; n < events.size(); n++) {
      ClockEvent event = events.get(n);
      if (countsAnew(event)
          && event.at().isAfter(due.at())
          && !event.at().isAfter(dueOf(started, byTime(events.subList(0, n)), sources).at())) {
        return event.reason();
      }
    }
    return null;
  }

  private static boolean countsAnew(ClockEvent event) {
    return event instanceof ClockEvent.Rebased || event instanceof ClockEvent.CalendarChanged;
  }

  private static <E extends ClockEvent> Optional<E> last(List<ClockEvent> byTime, Class<E> type) {
    return byTime.reversed().stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
