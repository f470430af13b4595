package redress.breaches;

import static redress.breaches.BreachRule.DEADLINE_HAS_PASSED;
import static redress.breaches.BreachRule.NOBODY_CALLED_FOR;
import static redress.breaches.BreachRule.NOTHING_TO_EXPLAIN;
import static redress.breaches.BreachRule.ONLY_SUPERVISORS_EXPLAIN;
import static redress.breaches.BreachRule.UNKNOWN_BREACH;
import static redress.shared.RuleBroken.require;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.ClocksEnded;
import redress.deadlines.RungReached;
import redress.deadlines.RungsReached;
import redress.deadlines.rules.Rung;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/**
 * Missed deadlines, and those that call for somebody. Entered and called in the transaction in
 * which the rung is reached, so each once.
 */
@Service
public class Breaches {

  private static final int PAGE = 50;
  private static final int EXPORTED_AT_ONCE = 1_000;

  private final BreachEntries entries;
  private final BreachRepository breaches;
  private final DeadlineCalls calling;
  private final DeadlineCallRepository calls;
  private final BreachReviews reviews;
  private final BreachLists lists;
  private final ApplicationEventPublisher events;

  Breaches(
      BreachEntries entries,
      BreachRepository breaches,
      DeadlineCalls calling,
      DeadlineCallRepository calls,
      BreachReviews reviews,
      BreachLists lists,
      ApplicationEventPublisher events) {
    this.entries = entries;
    this.breaches = breaches;
    this.calling = calling;
    this.calls = calls;
    this.reviews = reviews;
    this.lists = lists;
    this.events = events;
  }

  @EventListener
  @Transactional
  void on(RungsReached reached) {
    reached.rungs().stream()
        .map(RungReached::at)
        .max(Instant::compareTo)
        .ifPresent(now -> entries.enter(overdue(reached.rungs()), now));
    calling.call(reached.rungs());
  }

  @EventListener
  @Transactional
  void on(ClocksEnded ended) {
    calling.clocksEnded(ended.clockIds());
  }

  /**
   * One page of the register, with its counts.
   *
   * @param after the entry to go on from; null for the first page
   */
  @Transactional(readOnly = true)
  public BreachPage page(CurrentUser by, BreachFilter filter, @Nullable BreachId after) {
    List<BreachLine> found = lists.lines(by, filter, after, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<BreachLine> shown = more ? found.subList(0, PAGE) : found;
    return new BreachPage(
        List.copyOf(shown),
        more ? shown.getLast().id() : null,
        lists.counts(by, filter),
        lists.rules(by),
        lists.months(by));
  }

  /** Writes every entry the filter asks for, a thousand at a time. */
  void export(CurrentUser by, BreachFilter filter, BreachCsv csv) throws IOException {
    BreachId after = null;
    List<BreachLine> some;
    do {
      some = lists.lines(by, filter, after, EXPORTED_AT_ONCE);
      for (BreachLine line : some) {
        csv.add(line);
      }
      after = some.isEmpty() ? null : some.getLast().id();
    } while (some.size() == EXPORTED_AT_ONCE);
  }

  /** One entry. Refused to those who may not see it. */
  @Transactional(readOnly = true)
  public BreachView one(BreachId id, CurrentUser by) {
    return lists.one(by, id).orElseThrow(() -> new RuleBroken(UNKNOWN_BREACH));
  }

  /**
   * A supervisor explains a breach without being asked; a manager is then called to sign it off.
   */
  @Transactional
  void explain(BreachId id, Explanation explanation, CurrentUser by, Instant now) {
    UUID clockId = one(id, by).clockId();
    require(mayExplain(by), ONLY_SUPERVISORS_EXPLAIN);
    List<DeadlineCall> open = calls.openOf(clockId);
    Breach breach = locked(clockId);
    breach.explain(explanation, by.id(), now);
    open.forEach(calling::settle);
    calling.callForSignOff(clockId, breach.caseId(), now);
    note("Missed deadline explained: %s.", breach, by.id(), now);
  }

  /** Whether this person may explain a breach without being asked. */
  static boolean mayExplain(CurrentUser by) {
    return by.worksForTheOffice() && by.has(Role.SUPERVISOR);
  }

  /** What a deadline called for has been done. */
  @Transactional
  void done(UUID callId, UserId by, Instant now) {
    answerInTime(callId, Position.DONE, null, by, now);
  }

  /** What a deadline called for will be done on that day or before. */
  @Transactional
  void willBeDone(UUID callId, LocalDate doneBy, UserId by, Instant now) {
    answerInTime(callId, Position.WILL_BE_DONE, doneBy, by, now);
  }

  /** The deadline was missed; whoever was called for explains why. */
  @Transactional
  void missed(UUID callId, Explanation explanation, UserId by, Instant now) {
    DeadlineCall call = lockedCall(callId);
    call.answer(Position.MISSED, null, by, now);
    List<DeadlineCall> others =
        calls.openOf(call.clockId()).stream().filter(other -> !other.id().equals(callId)).toList();
    Breach breach = toBeExplained(call.clockId());
    breach.explain(explanation, by, now);
    others.forEach(calling::settle);
    note("Missed deadline explained: %s.", breach, by, now);
  }

  /** A manager agrees with the explanation. */
  @Transactional
  void signOff(UUID callId, UserId by, Instant now) {
    DeadlineCall call = lockedCall(callId);
    call.agreed();
    Breach breach = locked(call.clockId());
    breach.signOff(by);
    reviews.keep(breach.id(), null, by, now);
    note("Explanation of a missed deadline signed off: %s.", breach, by, now);
  }

  /** A manager wants another explanation, and says why. */
  @Transactional
  void sendBack(UUID callId, String reason, UserId by, Instant now) {
    DeadlineCall call = lockedCall(callId);
    call.sentBack();
    Breach breach = locked(call.clockId());
    breach.sendBack(by);
    reviews.keep(breach.id(), reason, by, now);
    note("Explanation of a missed deadline sent back: %s.", breach, by, now);
  }

  private void answerInTime(
      UUID callId, Position position, @Nullable LocalDate doneBy, UserId by, Instant now) {
    DeadlineCall call = lockedCall(callId);
    boolean missed =
        breaches.lockedOfClock(call.clockId()).filter(Breach::isToBeExplained).isPresent();
    require(!missed, DEADLINE_HAS_PASSED);
    call.answer(position, doneBy, by, now);
  }

  private Breach toBeExplained(UUID clockId) {
    return breaches
        .lockedOfClock(clockId)
        .filter(Breach::isToBeExplained)
        .orElseThrow(() -> new RuleBroken(NOTHING_TO_EXPLAIN));
  }

  private Breach locked(UUID clockId) {
    return breaches.lockedOfClock(clockId).orElseThrow(() -> new RuleBroken(UNKNOWN_BREACH));
  }

  private DeadlineCall lockedCall(UUID callId) {
    return calls.locked(callId).orElseThrow(() -> new RuleBroken(NOBODY_CALLED_FOR));
  }

  private void note(String sentence, Breach breach, UserId by, Instant now) {
    events.publishEvent(
        new BreachNoted(breach.caseId(), sentence.formatted(breach.ruleName()), now, by));
  }

  private static List<UUID> overdue(List<RungReached> rungs) {
    return rungs.stream()
        .filter(reached -> reached.rung() == Rung.OVERDUE)
        .map(RungReached::clockId)
        .toList();
  }
}
