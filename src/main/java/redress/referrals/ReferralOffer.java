package redress.referrals;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.directory.Match;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/** One offer of a referral to one provider. */
@Entity
class ReferralOffer {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "referral_id")
  private Referral referral;

  private UUID providerId;
  private UUID serviceId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant offeredAt;
  private Instant replyBy;
  private @Nullable Instant repliedAt;
  private @Nullable UUID repliedBy;
  private @Nullable String reason;
  private long madeByJob;

  /** Where an offer stands. */
  enum State {
    OFFERED("Waiting for a reply"),
    ACCEPTED("Accepted"),
    REFUSED("Refused"),
    LAPSED("No reply in time"),
    WITHDRAWN("Withdrawn");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  @SuppressWarnings("NullAway.Init")
  protected ReferralOffer() {}

  ReferralOffer(Referral referral, Match match, Instant replyBy, long madeByJob, Instant now) {
    this.id = Ids.next();
    this.referral = referral;
    this.providerId = match.provider().value();
    this.serviceId = match.serviceId();
    this.state = State.OFFERED;
    this.offeredAt = now;
    this.replyBy = replyBy;
    this.madeByJob = madeByJob;
  }

  void accept(UserId by, Instant now) {
    replied(State.ACCEPTED, by, now);
  }

  void refuse(String why, UserId by, Instant now) {
    replied(State.REFUSED, by, now);
    this.reason = why;
  }

  void lapse(Instant now) {
    if (state == State.OFFERED) {
      this.state = State.LAPSED;
      this.repliedAt = now;
    }
  }

  void withdraw(Instant now) {
    if (state == State.OFFERED || state == State.ACCEPTED) {
      this.state = State.WITHDRAWN;
      this.repliedAt = now;
    }
  }

  private void replied(State how, UserId by, Instant now) {
    this.state = how;
    this.repliedAt = now;
    this.repliedBy = by.value();
  }

  boolean isOpenFor(OrganisationId provider) {
    return state == State.OFFERED && providerId.equals(provider.value());
  }

  OrganisationId provider() {
    return new OrganisationId(providerId);
  }

  UUID serviceId() {
    return serviceId;
  }

  State state() {
    return state;
  }

  Instant offeredAt() {
    return offeredAt;
  }

  Instant replyBy() {
    return replyBy;
  }

  @Nullable Instant repliedAt() {
    return repliedAt;
  }

  @Nullable String reason() {
    return reason;
  }

  long madeByJob() {
    return madeByJob;
  }
}
