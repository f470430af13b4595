package redress.cases;

import static redress.cases.CaseRule.CASE_IS_CLOSED;
import static redress.cases.CaseRule.NOTE_IS_EMPTY;
import static redress.cases.CaseRule.NOTE_IS_TOO_LONG;
import static redress.cases.CaseRule.REPORT_LIES_IN_THE_FUTURE;
import static redress.cases.CaseRule.UNKNOWN_CASE;
import static redress.cases.CaseRule.VICTIM_HAS_NO_NAME;
import static redress.cases.CaseRule.WITHDRAWAL_NEEDS_A_REASON;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.Deadlines;
import redress.deadlines.rules.Basis;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.shared.CaseId;
import redress.shared.RuleBroken;
import redress.tasks.Tasks;

/** Victims' cases: opened, worked on, closed. */
@Service
public class Cases {

  private static final int LONGEST_NOTE = 4000;

  /** The Code's two working days from report to referral. [VC04] */
  public static final String REFERRAL = "VC04";

  /** First contact within 48 clock hours of report. [LC48] */
  public static final String FIRST_CONTACT = "LC48";

  private final VictimCaseRepository cases;
  private final PersonRepository people;
  private final CaseSearch search;
  private final Timeline timeline;
  private final Deadlines deadlines;
  private final Identity identity;
  private final Tasks tasks;
  private final CaseProcess process;
  private final ApplicationEventPublisher events;

  Cases(
      VictimCaseRepository cases,
      PersonRepository people,
      CaseSearch search,
      Timeline timeline,
      Deadlines deadlines,
      Identity identity,
      Tasks tasks,
      CaseProcess process,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.people = people;
    this.search = search;
    this.timeline = timeline;
    this.deadlines = deadlines;
    this.identity = identity;
    this.tasks = tasks;
    this.process = process;
    this.events = events;
  }

  /**
   * Opens a case: its clocks start with the report, and its journey with the commit.
   *
   * @throws RuleBroken where the victim has no name or the report lies in the future
   */
  @Transactional
  public CaseId open(NewCase facts, Instant now) {
    Victim victim = facts.victim();
    require(victim.familyName() != null || victim.organisationName() != null, VICTIM_HAS_NO_NAME);
    require(!facts.reportedAt().isAfter(now), REPORT_LIES_IN_THE_FUTURE);

    Person person = new Person(victim);
    people.add(person);
    VictimCase opened =
        new VictimCase(
            CaseId.next(),
            search.nextReference(now),
            person,
            identity.localPolicingBody(),
            facts,
            now);
    cases.saveAndFlush(opened);
    events.publishEvent(new CaseOpened(opened.id(), opened.reference(), facts.source(), now));
    deadlines.carriedBy(opened.id(), opened.carrier());
    deadlines.startAll(
        List.of(REFERRAL, FIRST_CONTACT), opened.id(), Basis.STANDARD, facts.reportedAt(), now);
    process.victimReferred(opened.id());
    return opened.id();
  }

  /** Adds something the sender tells later, such as an arrest, to the case's timeline. */
  @Transactional
  public void addEvent(CaseId caseId, String sentence, Instant at) {
    events.publishEvent(new CaseNoted(found(caseId).id(), sentence, at, null));
  }

  /**
   * The sender has sent the record again with other content. What was said before stays on the
   * timeline's record; safe contact is what is said now.
   */
  @Transactional
  public void correct(CaseId caseId, NewCase facts, String sentence, Instant now) {
    VictimCase victimCase = found(caseId);
    if (victimCase.isOpen()) {
      victimCase.corrected(facts, now);
    }
    events.publishEvent(new CaseNoted(caseId, sentence, now, null));
  }

  /** Priority and enhanced rights were decided. Decided again, nothing changes. */
  @Transactional
  public void classify(CaseId caseId, Classification classification, Instant now) {
    VictimCase victimCase = found(caseId);
    if (!victimCase.classification().equals(classification)) {
      victimCase.classify(classification, now);
      deadlines.changeBasis(caseId, classification.basis(), classification.rights(), null, now);
      events.publishEvent(new CaseClassified(caseId, classification, now));
    }
  }

  /** The first caseworker to work on a case owns it. */
  @Transactional
  public void workedOnBy(CaseId caseId, CurrentUser caseworker) {
    VictimCase victimCase = found(caseId);
    if (victimCase.owner() == null) {
      victimCase.workedOnBy(caseworker.id());
      deadlines.carriedBy(caseId, victimCase.carrier());
    }
  }

  /** The journey goes on at a stage; where it first waits for a date, until then. */
  @Transactional
  public void goOnAt(CaseId caseId, Stage stage, @Nullable Instant waitUntil, Instant now) {
    found(caseId).goOnAt(stage, waitUntil, now);
  }

  /** A supervisor has found a safe way to make contact, in words. */
  @Transactional
  public void reachSafely(CaseId caseId, String safeWay) {
    VictimCase victimCase = found(caseId);
    victimCase.reachSafely(victimCase.safeContact().saying(safeWay));
  }

  /** Records whether the victim agrees to be referred. */
  @Transactional
  public void consent(CaseId caseId, boolean toReferral, CurrentUser takenBy, Instant now) {
    found(caseId).referred().consented(toReferral, now);
    events.publishEvent(
        new CaseNoted(
            caseId,
            toReferral
                ? "The victim agreed to be referred to a provider."
                : "The victim did not agree to be referred to a provider.",
            now,
            takenBy.id()));
  }

  /** Somebody has decided how the case ends; its journey closes it. */
  @Transactional
  public void endWith(CaseId caseId, ClosingReason reason, @Nullable String note, Instant now) {
    found(caseId).endWith(reason, note, now);
  }

  /** Closes the case for the reason recorded before. Closed again, nothing changes. */
  @Transactional
  public void close(CaseId caseId, Instant now) {
    VictimCase victimCase = found(caseId);
    if (victimCase.close(now)) {
      ClosingReason reason = victimCase.closingReason();
      ClosingReason known = reason == null ? ClosingReason.SUPPORTED : reason;
      deadlines.stopAll(caseId, known.title(), null, now);
      events.publishEvent(new CaseClosed(caseId, known, now));
    }
  }

  /**
   * The victim wants nothing more. Human work is withdrawn at once, so that nobody makes contact
   * any more; the journey closes the case.
   *
   * @param said what the victim said, kept with the case
   */
  @Transactional
  public void withdraw(CaseId caseId, String said, CurrentUser by, Instant now) {
    require(!said.isBlank(), WITHDRAWAL_NEEDS_A_REASON);
    require(said.length() <= LONGEST_NOTE, NOTE_IS_TOO_LONG);
    VictimCase victimCase = found(caseId);
    require(victimCase.isOpen(), CASE_IS_CLOSED);
    victimCase.endWith(ClosingReason.WITHDRAWN, said.strip(), now);
    tasks.withdrawForCase(caseId, now);
    events.publishEvent(
        new CaseNoted(caseId, "The victim withdrew: " + said.strip(), now, by.id()));
    process.victimWithdrew(caseId);
  }

  /** Writes a note on the case's timeline. */
  @Transactional
  public void note(CaseId caseId, String text, CurrentUser by, Instant now) {
    require(!text.isBlank(), NOTE_IS_EMPTY);
    require(text.length() <= LONGEST_NOTE, NOTE_IS_TOO_LONG);
    events.publishEvent(new CaseNoted(found(caseId).id(), text.strip(), now, by.id()));
  }

  /** A case, for those rooms that have asked whether it may be seen. */
  @Transactional(readOnly = true)
  public CaseView get(CaseId caseId) {
    return CaseView.of(found(caseId));
  }

  /** A case, where this person may see it. */
  @Transactional(readOnly = true)
  public CaseView seenBy(CurrentUser by, CaseId caseId) {
    require(search.maySee(by, caseId), UNKNOWN_CASE);
    return CaseView.of(found(caseId));
  }

  /** What happened in a case, the latest first. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> timelineOf(CaseId caseId) {
    return timeline.of(caseId);
  }

  /** The case of a crime and a victim as the sender names them. */
  @Transactional(readOnly = true)
  public Optional<CaseId> find(String crimeNumber, String senderId) {
    return search.byCrimeAndSender(crimeNumber, senderId);
  }

  /**
   * How many other reports by the same victim, as the sender names them, lie within the twelve
   * months before this one. [domain 2, repeat victim]
   */
  @Transactional(readOnly = true)
  public int earlierReportsOfSameVictim(CaseId caseId) {
    return search.earlierReportsOfSameVictim(caseId);
  }

  /**
   * Cases by reference, name or crime number that this person may see, the newest first.
   *
   * @param words what to look for; blank finds all
   * @param after the last page's cursor; null for the first page
   */
  @Transactional(readOnly = true)
  public CasePage search(CurrentUser by, String words, @Nullable String after) {
    return search.page(by, words, after);
  }

  private VictimCase found(CaseId caseId) {
    return cases.findById(caseId.value()).orElseThrow(() -> new RuleBroken(UNKNOWN_CASE));
  }
}
