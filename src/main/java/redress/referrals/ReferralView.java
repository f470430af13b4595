package redress.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.cases.Victim;
import redress.directory.KindOfService;
import redress.needs.Assessment;
import redress.shared.CaseId;
import redress.shared.ReferralId;

/**
 * A referral as one organisation may see it. Before a provider has accepted, it is told what it
 * needs to decide and not who the victim is.
 *
 * @param state where it stands, in words
 * @param kinds kinds of service looked for, the most specific first
 * @param age the victim's age in years; null where not known
 * @param district where the victim lives; null where not known
 * @param person who the victim is and how to make contact safely; null until accepted
 * @param assessment what the needs assessment found; null where there is none
 */
public record ReferralView(
    ReferralId id,
    CaseId caseId,
    String reference,
    String state,
    List<KindOfService> kinds,
    @Nullable Integer age,
    @Nullable String district,
    @Nullable SharedPerson person,
    @Nullable Assessment assessment,
    List<OfferLine> offers,
    List<Session> sessions,
    Instant openedAt) {

  /** Who the victim is and how to make contact safely. */
  public record SharedPerson(Victim victim, List<Way> ways, @Nullable String contactNotes) {}

  /** One way of making contact and whether it is safe. */
  public record Way(String channel, String safety, boolean forbidden) {}

  /** One offer to one provider. */
  public record OfferLine(
      String provider,
      String standing,
      Instant offeredAt,
      Instant replyBy,
      @Nullable String reason) {}

  /** Support given on one day. */
  public record Session(
      LocalDate on, List<String> types, @Nullable Integer minutes, @Nullable String note) {}
}
