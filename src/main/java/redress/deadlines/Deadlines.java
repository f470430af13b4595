package redress.deadlines;

import static redress.deadlines.DeadlineRule.WAIVER_NEEDS_A_REASON;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.ClockLedger.Recorded;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.UserId;

/**
 * The clocks of all cases. Everything may be asked twice. Where a case's next rung changes, its
 * journey is told in the same transaction.
 */
@Service
public class Deadlines {

  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final ClockLedger ledger;
  private final KeepTime keepTime;

  Deadlines(RuleBook rules, WorkingCalendar calendar, ClockLedger ledger, KeepTime keepTime) {
    this.rules = rules;
    this.calendar = calendar;
    this.ledger = ledger;
    this.keepTime = keepTime;
  }

  /**
   * Starts a clock by the rule in force on the day of its trigger. The same rule, case and moment
   * are the same clock: the second time nothing happens.
   *
   * @param rule a rule's code, for example {@code VC04}
   * @param from the moment of the event that triggers it
   * @throws redress.shared.RuleBroken where no such rule is in force or the date lies beyond the
   *     calendar; nothing is changed then
   */
  @Transactional
  public void start(String rule, CaseId caseId, Basis basis, Instant from, Instant now) {
    startAll(List.of(rule), caseId, basis, from, now);
  }

  /** Starts several clocks with one event; the journey is told once when to wake. */
  @Transactional
  public void startAll(List<String> codes, CaseId caseId, Basis basis, Instant from, Instant now) {
    Instant began = whole(from);
    List<Beginning> beginnings = codes.stream().map(code -> beginning(code, basis, began)).toList();
    keepTime.changing(
        caseId,
        () ->
            beginnings.forEach(
                each -> ledger.begin(caseId, Ids.next(), each.life(), each.firstRung(), now)));
  }

  /** A clock about to start, and when it is first to be looked at. */
  private record Beginning(ClockLife life, @Nullable Instant firstRung) {}

  private Beginning beginning(String rule, Basis basis, Instant began) {
    RuleVersion version = rules.inForce(rule, London.dayOf(began));
    var started = new ClockEvent.Started(began, version.id(), basis);
    ClockLife life = ClockLife.begin(started, version.says(), calendar);
    return new Beginning(life, life.firstRung(calendar));
  }

  /**
   * What was due was done. After the due moment the clock is met late, and says so. Nothing happens
   * where no clock of that rule runs.
   *
   * @param by who did it; null where Redress itself did
   */
  @Transactional
  public void met(CaseId caseId, String rule, Instant metAt, @Nullable UserId by, Instant now) {
    keepTime.changing(
        caseId,
        () ->
            end(
                ledger.running(caseId, rule),
                new ClockEvent.Met(whole(metAt)),
                new Recorded(by, now)));
  }

  /**
   * What was due need not be done. Nothing happens where no clock of that rule runs.
   *
   * @throws redress.shared.RuleBroken where the reason is blank
   */
  @Transactional
  public void waive(CaseId caseId, String rule, String reason, @Nullable UserId by, Instant now) {
    require(!reason.isBlank(), WAIVER_NEEDS_A_REASON);
    keepTime.changing(
        caseId,
        () ->
            end(
                ledger.running(caseId, rule),
                new ClockEvent.Waived(whole(now), reason),
                new Recorded(by, now)));
  }

  /** Waives every running clock of a case. */
  @Transactional
  public void stopAll(CaseId caseId, String reason, @Nullable UserId by, Instant now) {
    require(!reason.isBlank(), WAIVER_NEEDS_A_REASON);
    keepTime.changing(
        caseId,
        () ->
            end(
                ledger.running(caseId),
                new ClockEvent.Waived(whole(now), reason),
                new Recorded(by, now)));
  }

  /** When something would be due that begins at the given moment, and why. Keeps nothing. */
  @Transactional(readOnly = true)
  public Due dueFor(String rule, Basis basis, Instant from) {
    Instant began = whole(from);
    RuleDefinition says = rules.inForce(rule, London.dayOf(began)).says();
    return says.policy(basis).dueAfter(began, calendar);
  }

  /**
   * The first working day after a day.
   *
   * @throws redress.shared.RuleBroken where it lies beyond the calendar
   */
  public LocalDate nextWorkingDayAfter(LocalDate day) {
    return calendar.workingDaysAfter(day, 1);
  }

  /** All clocks of a case in the order in which they began, ended ones included. */
  @Transactional(readOnly = true)
  public List<ClockView> clocksOf(CaseId caseId, Instant now) {
    return views(ledger.ofCase(caseId), now);
  }

  /** The running clocks of these cases that are due first. */
  @Transactional(readOnly = true)
  public List<ClockView> nextFor(Collection<CaseId> cases, int atMost, Instant now) {
    return views(ledger.dueFirst(cases, atMost), now);
  }

  /** Tells a case's journey again when to wake: for one that was started again. */
  @Transactional
  public void keepTimeAgain(CaseId caseId) {
    keepTime.tellAgain(caseId);
  }

  @Transactional
  Waking wake(CaseId caseId, Instant wakeAt, long jobKey, Instant now) {
    return keepTime.wake(caseId, wakeAt, jobKey, now);
  }

  @Transactional
  void sweep(CaseId caseId, Instant now) {
    keepTime.sweep(caseId, now);
  }

  @Transactional(readOnly = true)
  List<KeepTime.Pending> pending(Instant now, KeepTime.@Nullable Pending after, int atMost) {
    return keepTime.pending(now, after, atMost);
  }

  private void end(List<Entry> running, ClockEvent event, Recorded recorded) {
    Map<UUID, RuleVersion> versions = versionsOf(running);
    for (Entry entry : running) {
      ClockLife life = ClockLife.replay(entry.events(), versions, calendar).after(event);
      ledger.end(entry.id(), event, life, recorded);
    }
  }

  private List<ClockView> views(List<Entry> entries, Instant now) {
    Map<UUID, RuleVersion> versions = versionsOf(entries);
    return entries.stream()
        .map(
            entry ->
                ClockView.of(
                    entry.id(),
                    entry.caseId(),
                    ClockLife.replay(entry.events(), versions, calendar),
                    now,
                    calendar))
        .toList();
  }

  private Map<UUID, RuleVersion> versionsOf(List<Entry> entries) {
    return rules.versions(
        entries.stream()
            .flatMap(entry -> entry.events().stream())
            .flatMap(RuleBook::versionNamedIn)
            .distinct()
            .toList());
  }

  /** As precise as the database and the engine both keep it. */
  private static Instant whole(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
