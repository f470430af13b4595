package redress.referrals;

import static redress.referrals.ReferralRule.UNKNOWN_REFERRAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.cases.CaseClosed;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.cases.Stage;
import redress.deadlines.Deadlines;
import redress.deadlines.rules.Basis;
import redress.directory.Directory;
import redress.directory.Match;
import redress.directory.Need;
import redress.engine.JobContext;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.RuleBroken;
import redress.tasks.Tasks;

/** Referrals: offered to one provider after the other, accepted, supported, ended. */
@Service
public class Referrals {

  /** How long a provider may take to reply. [PR03] */
  private static final String REPLY = "PR03";

  private final ReferralRepository referrals;
  private final ReferralViews views;
  private final Cases cases;
  private final Directory directory;
  private final Deadlines deadlines;
  private final Identity identity;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;

  Referrals(
      ReferralRepository referrals,
      ReferralViews views,
      Cases cases,
      Directory directory,
      Deadlines deadlines,
      Identity identity,
      Tasks tasks,
      ApplicationEventPublisher events) {
    this.referrals = referrals;
    this.views = views;
    this.cases = cases;
    this.directory = directory;
    this.deadlines = deadlines;
    this.identity = identity;
    this.tasks = tasks;
    this.events = events;
  }

  /** Opens the search for a provider. Asked again by the same job, it is the same referral. */
  @Transactional
  public ReferralId open(CaseId caseId, JobContext asked, Instant now) {
    return referrals
        .findByOpenedByJobAndProcessInstanceKey(asked.jobKey(), asked.processInstanceKey())
        .orElseGet(
            () -> {
              CaseView victimCase = cases.get(caseId);
              return referrals.save(
                  new Referral(
                      caseId,
                      views.nextReference(caseId, victimCase.reference()),
                      Fitting.kinds(victimCase.facts()),
                      asked,
                      now));
            })
        .id();
  }

  /**
   * Offers the referral to the best provider not asked yet that has room. Asked again by the same
   * job, it answers the same.
   */
  @Transactional
  Offer offerToNextProvider(ReferralId referralId, JobContext asked, Instant now) {
    Referral referral = found(referralId);
    Optional<ReferralOffer> made = referral.madeByJob(asked.jobKey());
    if (made.isPresent()) {
      return new Offer.Made(made.get().provider(), made.get().replyBy());
    }
    Optional<Match> next = nextToAsk(referral, now);
    if (next.isEmpty()) {
      referral.nobodyLeft(now);
      say(referral, "No provider is left to ask.", now);
      return new Offer.NobodyLeft();
    }
    Instant replyBy = deadlines.dueFor(REPLY, Basis.STANDARD, now).at();
    referral.offerTo(next.get(), replyBy, asked.jobKey(), now);
    deadlines.met(referral.caseId(), Cases.REFERRAL, now, null, now);
    deadlines.startFor(next.get().provider(), REPLY, referral.caseId(), now, now);
    say(
        referral,
        "Referral offered to %s (%s)."
            .formatted(identity.organisationName(next.get().provider()), next.get().service()),
        now);
    return new Offer.Made(next.get().provider(), replyBy);
  }

  private Optional<Match> nextToAsk(Referral referral, Instant now) {
    CaseView victimCase = cases.get(referral.caseId());
    List<Match> matches =
        directory.matching(
            new Need(
                referral.kinds(),
                Fitting.age(victimCase.facts(), now),
                victimCase.facts().district(),
                Fitting.day(now),
                referral.asked()));
    return matches.stream()
        .filter(match -> views.supportedNow(match.serviceId()) < match.capacity())
        .findFirst();
  }

  @Transactional
  void accept(ReferralId referralId, CurrentUser by, Instant now) {
    Referral referral = found(referralId);
    referral.accept(by.organisation(), by.id(), now);
    deadlines.met(referral.caseId(), REPLY, now, by.id(), now);
    cases.goOnAt(referral.caseId(), Stage.SUPPORT, null, now);
    events.publishEvent(
        new ReferralMoved(
            referral.caseId(), by.organisationName() + " accepted the referral.", now, by.id()));
  }

  @Transactional
  void refuse(ReferralId referralId, String reason, CurrentUser by, Instant now) {
    Referral referral = found(referralId);
    referral.refuse(by.organisation(), reason, by.id(), now);
    deadlines.met(referral.caseId(), REPLY, now, by.id(), now);
    events.publishEvent(
        new ReferralMoved(
            referral.caseId(),
            "%s refused the referral: %s.".formatted(by.organisationName(), reason),
            now,
            by.id()));
  }

  /**
   * The reply date has passed: the offer lapses and its task is withdrawn. A reply written just
   * before counts. Asked again, it answers the same.
   *
   * @return whether the provider had accepted
   */
  @Transactional
  boolean lapse(ReferralId referralId, Instant now) {
    Referral referral = found(referralId);
    ReferralOffer latest = referral.offers().getLast();
    boolean waited = latest.state() == ReferralOffer.State.OFFERED;
    ReferralOffer.State state = referral.lapse(now);
    if (waited) {
      tasks.withdrawForReferral(referralId, now);
      deadlines.waive(referral.caseId(), REPLY, "No reply: the next provider is asked", null, now);
      say(
          referral,
          "%s did not reply in time.".formatted(identity.organisationName(latest.provider())),
          now);
    }
    return state == ReferralOffer.State.ACCEPTED;
  }

  /** A referral where this person's organisation supports the victim. */
  Referral supportedBy(ReferralId referralId, CurrentUser by) {
    Referral referral = found(referralId);
    if (!referral.supportedBy(by.organisation())) {
      throw new RuleBroken(UNKNOWN_REFERRAL);
    }
    return referral;
  }

  /** When a case closes, nothing of its referrals goes on. */
  @EventListener
  void on(CaseClosed closed) {
    referrals
        .findByCaseIdOrderByOpenedAt(closed.caseId().value())
        .forEach(referral -> referral.withdraw(closed.at()));
  }

  private void say(Referral referral, String sentence, Instant now) {
    events.publishEvent(new ReferralMoved(referral.caseId(), sentence, now, null));
  }

  private Referral found(ReferralId referralId) {
    return referrals
        .findById(referralId.value())
        .orElseThrow(() -> new RuleBroken(UNKNOWN_REFERRAL));
  }

  /** The referrals of a case, the first opened first. */
  @Transactional(readOnly = true)
  public List<ReferralView> of(CaseId caseId) {
    return referrals.findByCaseIdOrderByOpenedAt(caseId.value()).stream()
        .map(views::office)
        .toList();
  }

  /** One referral as the organisation of this person may see it. */
  @Transactional(readOnly = true)
  public ReferralView seenBy(CurrentUser by, ReferralId referralId) {
    if (!views.maySee(by, referralId)) {
      throw new RuleBroken(UNKNOWN_REFERRAL);
    }
    Referral referral = found(referralId);
    return by.worksForAProvider() ? views.provider(referral, by) : views.office(referral);
  }

  /** The referrals this person may see, the latest first, 200 at most. */
  @Transactional(readOnly = true)
  public List<ReferralLine> listFor(CurrentUser by) {
    return views.list(by);
  }
}
