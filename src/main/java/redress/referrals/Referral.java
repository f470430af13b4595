package redress.referrals;

import static redress.referrals.ReferralRule.NOT_OFFERED_TO_YOU;
import static redress.shared.RuleBroken.require;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.directory.KindOfService;
import redress.directory.Match;
import redress.engine.JobContext;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;
import redress.shared.UserId;

/** The search for a provider for one victim, and the support that follows. */
@Entity
class Referral {

  @Id private UUID id;
  private UUID caseId;
  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private String[] kinds;
  private Instant openedAt;
  private @Nullable Instant endedAt;
  private long openedByJob;
  private long processInstanceKey;

  @OneToMany(mappedBy = "referral", cascade = CascadeType.ALL)
  @OrderBy("offeredAt, id")
  private List<ReferralOffer> offers = new ArrayList<>();

  // Null until first saved: an id given by us would otherwise look like a row that exists.
  @Version private @Nullable Long version;

  /** Where a referral stands. */
  enum State {
    OFFERED,
    ACCEPTED,
    UNMET,
    ENDED,
    WITHDRAWN
  }

  @SuppressWarnings("NullAway.Init")
  protected Referral() {}

  Referral(
      CaseId caseId, String reference, List<KindOfService> kinds, JobContext asked, Instant now) {
    this.id = ReferralId.next().value();
    this.caseId = caseId.value();
    this.reference = reference;
    this.state = State.OFFERED;
    this.kinds = kinds.stream().map(Enum::name).toArray(String[]::new);
    this.openedAt = now;
    this.openedByJob = asked.jobKey();
    this.processInstanceKey = asked.processInstanceKey();
  }

  ReferralOffer offerTo(Match match, Instant replyBy, long askedByJob, Instant now) {
    ReferralOffer offer = new ReferralOffer(this, match, replyBy, askedByJob, now);
    offers.add(offer);
    this.state = State.OFFERED;
    return offer;
  }

  void nobodyLeft(Instant now) {
    this.state = State.UNMET;
    this.endedAt = now;
  }

  void accept(OrganisationId provider, UserId by, Instant now) {
    offeredTo(provider).accept(by, now);
    this.state = State.ACCEPTED;
  }

  void refuse(OrganisationId provider, String reason, UserId by, Instant now) {
    offeredTo(provider).refuse(reason, by, now);
  }

  /**
   * The reply date has passed. A reply that came just before it counts.
   *
   * @return what became of the latest offer
   */
  ReferralOffer.State lapse(Instant now) {
    ReferralOffer latest = offers.getLast();
    latest.lapse(now);
    return latest.state();
  }

  void supportEnded(Instant now) {
    this.state = State.ENDED;
    this.endedAt = now;
  }

  /** The case has ended: nothing of the referral goes on, and the provider sees it no longer. */
  void withdraw(Instant now) {
    if (state == State.OFFERED || state == State.ACCEPTED) {
      offers.forEach(offer -> offer.withdraw(now));
      this.state = State.WITHDRAWN;
      this.endedAt = now;
    }
  }

  private ReferralOffer offeredTo(OrganisationId provider) {
    Optional<ReferralOffer> open =
        offers.stream().filter(offer -> offer.isOpenFor(provider)).findFirst();
    require(open.isPresent(), NOT_OFFERED_TO_YOU);
    return open.get();
  }

  Optional<ReferralOffer> madeByJob(long jobKey) {
    return offers.stream().filter(offer -> offer.madeByJob() == jobKey).findFirst();
  }

  Set<OrganisationId> asked() {
    return offers.stream().map(ReferralOffer::provider).collect(Collectors.toSet());
  }

  boolean supportedBy(OrganisationId provider) {
    return offers.stream()
        .anyMatch(
            offer ->
                offer.provider().equals(provider) && offer.state() == ReferralOffer.State.ACCEPTED);
  }

  List<KindOfService> kinds() {
    return Stream.of(kinds).map(KindOfService::valueOf).toList();
  }

  ReferralId id() {
    return new ReferralId(id);
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }

  String reference() {
    return reference;
  }

  State state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  List<ReferralOffer> offers() {
    return List.copyOf(offers);
  }
}
