package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * A case as others see it.
 *
 * @param facts what is known of the victim and the crime or incident
 * @param owner the caseworker who owns it; null until somebody has worked on it
 * @param waitingUntil until when its journey waits for a date; null where it does not
 * @param closingReason how it ended or is about to; null before that is decided
 */
public record CaseView(
    CaseId id,
    String reference,
    OrganisationId organisation,
    NewCase facts,
    @Nullable UserId owner,
    boolean open,
    Stage stage,
    @Nullable Instant waitingUntil,
    Classification classification,
    Instant openedAt,
    @Nullable ClosingReason closingReason,
    @Nullable String closingNote,
    @Nullable Instant closedAt) {

  static CaseView of(VictimCase victimCase) {
    return new CaseView(
        victimCase.id(),
        victimCase.reference(),
        victimCase.organisation(),
        victimCase.referred().facts(victimCase.victim(), victimCase.safeContact()),
        victimCase.owner(),
        victimCase.isOpen(),
        victimCase.stage(),
        victimCase.waitingUntil(),
        victimCase.classification(),
        victimCase.openedAt(),
        victimCase.closingReason(),
        victimCase.closingNote(),
        victimCase.closedAt());
  }

  /** The victim's name, or the organisation's, as shown to those who may see it. */
  public String displayName() {
    Victim victim = facts.victim();
    String name =
        String.join(
                " ",
                victim.givenName() == null ? "" : victim.givenName(),
                victim.familyName() == null ? "" : victim.familyName())
            .strip();
    String organisation = victim.organisationName();
    return name.isEmpty() && organisation != null ? organisation : name;
  }
}
