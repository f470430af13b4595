package redress.identity;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.MANAGER;
import static redress.identity.Role.SUPERVISOR;

import java.util.Map;

/**
 * May this person see the victim's case? Yes, when they are a caseworker, a supervisor or a manager
 * of the office it belongs to. Asked over the alias {@code c} of {@code victim_case}.
 */
public final class MaySeeCase {

  private MaySeeCase() {}

  public static Condition of(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(CASEWORKER, SUPERVISOR, MANAGER)
        ? new Condition(
            "c.organisation_id = :caseOrganisation",
            Map.of("caseOrganisation", by.organisationUuid()))
        : Condition.nothing();
  }
}
