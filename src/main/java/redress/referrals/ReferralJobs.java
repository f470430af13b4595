package redress.referrals;

import static redress.engine.BpmnError.bpmnError;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import redress.engine.Job;
import redress.engine.JobContext;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;

/** What the journeys ask of referrals: one method per service task, each safe to ask twice. */
@Component
class ReferralJobs {

  private final Referrals referrals;
  private final Clock clock;

  ReferralJobs(Referrals referrals, Clock clock) {
    this.referrals = referrals;
    this.clock = clock;
  }

  @Job("referrals.openReferral")
  ReferralOpened openReferral(CaseId caseId, JobContext asked) {
    return new ReferralOpened(referrals.open(caseId, asked, clock.instant()));
  }

  @Job("referrals.offerToNextProvider")
  OfferMade offerToNextProvider(ReferralId referralId, JobContext asked) {
    return switch (referrals.offerToNextProvider(referralId, asked, clock.instant())) {
      case Offer.Made made -> new OfferMade(made.provider(), made.replyBy());
      case Offer.NobodyLeft nobody -> throw bpmnError("nobodyLeftToAsk");
    };
  }

  @Job("referrals.lapseOffer")
  OfferLapsed lapseOffer(ReferralId referralId) {
    return new OfferLapsed(referrals.lapse(referralId, clock.instant()));
  }

  /** The referral that was opened. */
  record ReferralOpened(ReferralId referralId) {}

  /** Whom it was offered to, and until when they may reply. */
  record OfferMade(OrganisationId offeredTo, Instant replyBy) {}

  /** Whether the provider had accepted just before. */
  record OfferLapsed(boolean accepted) {}
}
