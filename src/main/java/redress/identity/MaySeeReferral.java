package redress.identity;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.MANAGER;
import static redress.identity.Role.PROVIDER_MANAGER;
import static redress.identity.Role.PROVIDER_WORKER;
import static redress.identity.Role.SUPERVISOR;

import java.util.Map;

/**
 * May this person see the referral? The office that owns the case may; a provider may while the
 * referral is offered to it or accepted by it, and no longer. Asked over the alias {@code r} of
 * {@code referral}.
 */
public final class MaySeeReferral {

  private MaySeeReferral() {}

  public static Condition of(CurrentUser by) {
    if (by.worksForTheOffice() && by.hasAnyOf(CASEWORKER, SUPERVISOR, MANAGER)) {
      return new Condition(
          """
          exists (select 1 from victim_case own
                  where own.id = r.case_id and own.organisation_id = :referralOffice)\
          """,
          Map.of("referralOffice", by.organisationUuid()));
    }
    if (by.worksForAProvider() && by.hasAnyOf(PROVIDER_WORKER, PROVIDER_MANAGER)) {
      return new Condition(
          """
          exists (select 1 from referral_offer offered
                  where offered.referral_id = r.id
                    and offered.provider_id = :referralProvider
                    and offered.state in ('OFFERED', 'ACCEPTED'))\
          """,
          Map.of("referralProvider", by.organisationUuid()));
    }
    return Condition.nothing();
  }
}
