package redress.identity;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.MANAGER;
import static redress.identity.Role.REVIEW_MANAGER;
import static redress.identity.Role.SUPERVISOR;

import java.util.Map;
import redress.shared.OrganisationId;

/**
 * May this person see the clock? Yes, when they work on cases, watch over them or review complaints
 * in the office its case belongs to. Asked over the alias {@code k} of {@code clock}.
 */
public final class MaySeeClock {

  private MaySeeClock() {}

  public static Condition of(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(CASEWORKER, SUPERVISOR, MANAGER, REVIEW_MANAGER)
        ? inOffice(by.organisation())
        : Condition.nothing();
  }

  /** The clocks that everybody of an office may see who may see any. */
  public static Condition inOffice(OrganisationId office) {
    return new Condition(
        "k.organisation_id = :clockOrganisation", Map.of("clockOrganisation", office.value()));
  }
}
