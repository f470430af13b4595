package redress.referrals;

import java.time.Instant;
import redress.shared.OrganisationId;

/** What came of the search for the next provider to ask. */
sealed interface Offer {

  /** Offered; the provider may reply until then. */
  record Made(OrganisationId provider, Instant replyBy) implements Offer {}

  /** Every provider that fits has been asked, or none has room. */
  record NobodyLeft() implements Offer {}
}
