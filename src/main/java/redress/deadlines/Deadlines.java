package redress.deadlines;

import static redress.deadlines.DeadlineRule.NOT_AGREED;
import static redress.deadlines.DeadlineRule.NUMBER_NEEDED;
import static redress.deadlines.DeadlineRule.STARTS_IN_THE_FUTURE;
import static redress.deadlines.DeadlineRule.UNKNOWN_CLOCK;
import static redress.deadlines.DeadlineRule.WAIVER_NEEDS_A_REASON;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.ClockLedger.Change;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.ClockLedger.Recorded;
import redress.deadlines.Starting.Beginning;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.calendars.KeptCalendar;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.London;
import redress.deadlines.counting.Pauses;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleBook;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.RuleDefinition.Next;
import redress.deadlines.rules.RuleDefinition.Next.From;
import redress.deadlines.rules.RuleVersion;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/**
 * The clocks of all cases. Everything may be asked twice. Where a case's next step changes, its
 * journey is told in the same transaction. What a rule forbids is refused with {@link RuleBroken},
 * and nothing is changed then.
 */
@Service
public class Deadlines {

  private final RuleBook rules;
  private final Calendars calendars;
  private final Sources sources;
  private final ClockLedger ledger;
  private final Starting starting;
  private final KeepTime keepTime;
  private final ApplicationEventPublisher events;

  Deadlines(
      RuleBook rules,
      Calendars calendars,
      Sources sources,
      ClockLedger ledger,
      Starting starting,
      KeepTime keepTime,
      ApplicationEventPublisher events) {
    this.rules = rules;
    this.calendars = calendars;
    this.sources = sources;
    this.ledger = ledger;
    this.starting = starting;
    this.keepTime = keepTime;
    this.events = events;
  }

  /**
   * Starts a clock by the rule in force on the day of its trigger. The same rule, case and moment
   * are the same clock: the second time nothing happens.
   *
   * @param rule a rule's code, for example {@code VC04}
   * @param from the moment of the event that triggers it; not after {@code now}
   * @throws RuleBroken where no such rule is in force or the date lies beyond the calendar
   */
  @Transactional
  public void start(String rule, CaseId caseId, Basis basis, Instant from, Instant now) {
    startAll(List.of(rule), caseId, basis, from, now);
  }

  /** Starts several clocks with one event; the journey is told once when to wake. */
  @Transactional
  public void startAll(List<String> codes, CaseId caseId, Basis basis, Instant from, Instant now) {
    begin(caseId, codes.stream().map(code -> Beginning.of(code, basis, whole(from))).toList(), now);
  }

  /**
   * Starts a clock whose number was agreed for this case, as the frequency of updates is. [VC13]
   *
   * @param number in the rule's unit, at least 1
   */
  @Transactional
  public void startAgreed(String rule, CaseId caseId, int number, Instant from, Instant now) {
    require(number > 0, NUMBER_NEEDED);
    require(rules.inForce(rule, London.dayOf(from)).says().agreed(), NOT_AGREED, rule);
    begin(caseId, List.of(new Beginning(rule, Basis.STANDARD, number, null, whole(from))), now);
  }

  /** Starts a clock that a provider is held to. */
  @Transactional
  public void startFor(
      OrganisationId provider, String rule, CaseId caseId, Instant from, Instant now) {
    begin(caseId, List.of(new Beginning(rule, Basis.STANDARD, null, provider, whole(from))), now);
  }

  /**
   * What was due was done. After the due moment the clock is met late, and says so. Nothing happens
   * where no clock of that rule is open. In a chain the next clock begins.
   *
   * @param by who did it; null where Redress itself did
   */
  @Transactional
  public void met(CaseId caseId, String rule, Instant metAt, @Nullable UserId by, Instant now) {
    keepTime.changing(
        caseId,
        () -> {
          for (Entry entry : dueNow(ledger.open(caseId, rule))) {
            if (mayBeMet(entry, whole(metAt))) {
              ClockLife met =
                  apply(entry, changes -> changes.meet(whole(metAt), now), new Recorded(by, now));
              starting.follow(entry, met, From.MET, now);
              starting.follow(entry, met, From.DUE, now);
            }
          }
        });
  }

  /**
   * What was due need not be done. Nothing happens where no clock of that rule is open.
   *
   * @throws RuleBroken where the reason is blank
   */
  @Transactional
  public void waive(CaseId caseId, String rule, String reason, @Nullable UserId by, Instant now) {
    require(!reason.isBlank(), WAIVER_NEEDS_A_REASON);
    waiveAll(caseId, () -> ledger.open(caseId, rule), reason, by, now);
  }

  /** Waives every open clock of a case. */
  @Transactional
  public void stopAll(CaseId caseId, String reason, @Nullable UserId by, Instant now) {
    require(!reason.isBlank(), WAIVER_NEEDS_A_REASON);
    waiveAll(caseId, () -> ledger.open(caseId), reason, by, now);
  }

  /** Time stands still for a clock whose rule allows that. */
  @Transactional
  public void suspend(ClockId id, Instant at, String reason, UserId by, Instant now) {
    change(id, changes -> changes.suspend(whole(at), reason, now), by, now);
  }

  /** Time goes on. */
  @Transactional
  public void resume(ClockId id, Instant at, String reason, UserId by, Instant now) {
    change(id, changes -> changes.resume(whole(at), reason, now), by, now);
  }

  /**
   * Adds time, as far as the rule allows.
   *
   * @param units in the rule's own unit; days for months
   */
  @Transactional
  public void extend(ClockId id, int units, String reason, UserId by, Instant now) {
    change(id, changes -> changes.extend(units, reason, whole(now)), by, now);
  }

  /**
   * A past period turns out not to count, for example while an application lay with the wrong body.
   *
   * @param from the first day that does not count
   * @param to the first day that counts again
   */
  @Transactional
  public void exclude(
      ClockId id, LocalDate from, LocalDate to, String reason, UserId by, Instant now) {
    change(id, changes -> changes.exclude(from, to, reason, now), by, now);
  }

  /** This one clock need not be met. */
  @Transactional
  public void waive(ClockId id, String reason, UserId by, Instant now) {
    change(id, changes -> changes.waive(reason, whole(now)), by, now);
  }

  /** What was due on this one clock was done. */
  @Transactional
  public void met(ClockId id, Instant metAt, UserId by, Instant now) {
    Entry clock = entry(id);
    keepTime.changing(
        clock.caseId(),
        () -> {
          ClockLife met =
              apply(entry(id), changes -> changes.meet(whole(metAt), now), new Recorded(by, now));
          starting.follow(clock, met, From.MET, now);
          starting.follow(clock, met, From.DUE, now);
        });
  }

  /**
   * A clock that had ended runs again, carried by whoever carries its case; the time since counts.
   */
  @Transactional
  public void reopen(ClockId id, String reason, UserId by, Instant now) {
    change(id, changes -> changes.reopen(reason, whole(now)), by, now);
    ledger.carriedAsItsCase(id);
  }

  /**
   * Another of the rules' numbers counts for a case: its open clocks are counted anew, their old
   * dates stay in their ledgers. One that is past its new date at once is late, and says why.
   *
   * @param by who decided it; null where Redress itself did
   */
  @Transactional
  public void changeBasis(
      CaseId caseId, Basis basis, String reason, @Nullable UserId by, Instant now) {
    keepTime.changing(
        caseId,
        () ->
            ledger.open(caseId).stream()
                .filter(entry -> ClockLife.replay(entry.events(), sources).basis() != basis)
                .forEach(
                    entry ->
                        apply(
                            entry,
                            changes -> changes.rebase(basis, reason, whole(now)),
                            new Recorded(by, now))));
  }

  /** Says who carries a case from now on, and with it its open clocks and those to come. */
  @Transactional
  public void carriedBy(CaseId caseId, Carrier carrier) {
    keepTime.carriedBy(caseId, carrier);
  }

  /** When something would be due that begins at the given moment, and why. Keeps nothing. */
  @Transactional(readOnly = true)
  public Due dueFor(String rule, Basis basis, Instant from) {
    Instant began = whole(from);
    RuleDefinition says = rules.inForce(rule, London.dayOf(began)).says();
    return says.policy(basis, null).dueAfter(began, Pauses.none(), calendars.current().says());
  }

  /**
   * The first working day after a day.
   *
   * @throws RuleBroken where it lies beyond the calendar
   */
  public LocalDate nextWorkingDayAfter(LocalDate day) {
    return workingDayAfter(day, 1);
  }

  /**
   * The n-th working day after a day; with n = 0 the day itself.
   *
   * @throws RuleBroken where it lies beyond the calendar
   */
  public LocalDate workingDayAfter(LocalDate day, int n) {
    return calendars.current().says().workingDaysAfter(day, n);
  }

  /** Whether people work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return calendars.current().says().isWorkingDay(day);
  }

  /**
   * When something would be due, and why then, with time that does not count. Keeps nothing.
   *
   * @param number how many units were agreed; null where the rule's number counts
   */
  @Transactional(readOnly = true)
  public Preview preview(
      String rule, Basis basis, @Nullable Integer number, Instant from, Pauses pauses) {
    RuleVersion version = rules.inForce(rule, London.dayOf(from));
    require(number == null || version.says().agreed(), NOT_AGREED, rule);
    require(number == null || number > 0, NUMBER_NEEDED);
    return Preview.of(version, basis, number, from, pauses, calendars.current().says());
  }

  /** All clocks of a case in the order in which they began, ended ones included. */
  @Transactional(readOnly = true)
  public List<ClockView> clocksOf(CaseId caseId, Instant now) {
    return views(ledger.ofCase(caseId), now);
  }

  /**
   * One clock of an office.
   *
   * @throws RuleBroken where the office has no such clock
   */
  @Transactional(readOnly = true)
  public ClockView clockOf(OrganisationId office, ClockId id, Instant now) {
    require(ledger.belongsTo(office, id.value()), UNKNOWN_CLOCK);
    return clock(id, now);
  }

  /** The clocks of a case of an office; none where it has no such case. */
  @Transactional(readOnly = true)
  public List<ClockView> clocksOf(OrganisationId office, CaseId caseId, Instant now) {
    return clocksOf(caseId, now).stream()
        .filter(clock -> ledger.belongsTo(office, clock.id()))
        .toList();
  }

  /** The rules in force on a day, by code. */
  @Transactional(readOnly = true)
  public List<ClockView.RuleSays> rulesInForce(LocalDate day) {
    return rules.inForce(day).stream().map(rule -> ClockView.RuleSays.of(rule.says())).toList();
  }

  /** One clock. */
  @Transactional(readOnly = true)
  public ClockView clock(ClockId id, Instant now) {
    return views(List.of(entry(id)), now).getFirst();
  }

  /** These clocks, those due first first; those that are not there are left out. */
  @Transactional(readOnly = true)
  public List<ClockView> clocks(Collection<ClockId> ids, Instant now) {
    return views(ledger.these(ids.stream().map(ClockId::value).toList()), now);
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
  List<KeepTime.Pending> sweep(KeepTime.@Nullable Pending after, int atMost, Instant now) {
    return keepTime.sweep(after, atMost, now);
  }

  @Transactional
  void sweep(CaseId caseId, Instant now) {
    keepTime.sweep(caseId, now);
  }

  @Transactional(readOnly = true)
  List<KeepTime.Pending> pending(KeepTime.@Nullable Pending after, int atMost, Instant now) {
    return keepTime.pending(after, atMost, now);
  }

  @Transactional(readOnly = true)
  List<UUID> casesCountedOtherwise(UUID after, int atMost) {
    return ledger.casesCountedOtherwise(after, atMost, calendars.current().id());
  }

  /** Counts the open clocks of these cases by the calendar in use. */
  @Transactional
  void countAnew(List<UUID> cases, Instant now) {
    KeptCalendar calendar = calendars.current();
    String reason = "Bank-holiday list, version " + calendar.version();
    keepTime.changingAll(
        cases,
        () ->
            ledger.change(
                ledger.countedOtherwise(cases, calendar.id()).stream()
                    .map(
                        entry -> {
                          var event =
                              new ClockEvent.CalendarChanged(whole(now), calendar.id(), reason);
                          return new Change(
                              entry.id(), event, ClockLife.replay(entry.and(event), sources));
                        })
                    .toList(),
                new Recorded(null, now)));
  }

  private void begin(CaseId caseId, List<Beginning> beginnings, Instant now) {
    for (Beginning beginning : beginnings) {
      require(
          !beginning.from().isAfter(now), STARTS_IN_THE_FUTURE, London.moment(beginning.from()));
    }
    List<ClockLife> planned = beginnings.stream().map(starting::plan).toList();
    keepTime.changing(
        caseId,
        () -> {
          for (int i = 0; i < planned.size(); i++) {
            starting.begin(caseId, planned.get(i), beginnings.get(i).provider(), now);
          }
        });
  }

  private void waiveAll(
      CaseId caseId, Supplier<List<Entry>> open, String reason, @Nullable UserId by, Instant now) {
    keepTime.changing(
        caseId,
        () ->
            open.get()
                .forEach(
                    entry ->
                        apply(
                            entry,
                            changes -> changes.waive(reason, whole(now)),
                            new Recorded(by, now))));
  }

  private void change(
      ClockId id, Function<ClockChanges, ClockEvent> decide, UserId by, Instant now) {
    keepTime.changing(entry(id).caseId(), () -> apply(entry(id), decide, new Recorded(by, now)));
  }

  /** Decides, writes down what was decided, and answers where it brings the clock. */
  private ClockLife apply(
      Entry entry, Function<ClockChanges, ClockEvent> decide, Recorded recorded) {
    ClockLife before = ClockLife.replay(entry.events(), sources);
    ClockEvent event = decide.apply(new ClockChanges(before));
    ClockLife after = ClockLife.replay(entry.and(event), sources);
    ledger.change(List.of(new Change(entry.id(), event, after)), recorded);
    if (before.end() == null && after.end() != null) {
      events.publishEvent(new ClocksEnded(List.of(entry.id()), recorded.at()));
    }
    return after;
  }

  /**
   * In a chain of one rule, what was done when a clock began met the one before it: told twice, it
   * does not meet this one, too.
   */
  private boolean mayBeMet(Entry entry, Instant metAt) {
    ClockLife life = ClockLife.replay(entry.events(), sources);
    Next next = life.rule().next();
    if (next == null || !next.rule().equals(life.rule().code())) {
      return true;
    }
    Instant began = life.started().at();
    return switch (next.from()) {
      case MET -> !metAt.equals(began);
      case DUE -> metAt.isAfter(began);
    };
  }

  /** Of clocks that follow each other by date, one done thing meets the one that is due first. */
  private List<Entry> dueNow(List<Entry> open) {
    if (open.size() < 2) {
      return open;
    }
    var next = ClockLife.replay(open.getFirst().events(), sources).rule().next();
    return next != null && next.from() == From.DUE ? open.subList(0, 1) : open;
  }

  private Entry entry(ClockId id) {
    return ledger.these(List.of(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new RuleBroken(UNKNOWN_CLOCK));
  }

  private List<ClockView> views(List<Entry> entries, Instant now) {
    return entries.stream().map(entry -> ClockView.of(entry, sources, now)).toList();
  }

  /** As precise as the database and the engine both keep it. */
  private static Instant whole(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
