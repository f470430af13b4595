package redress.identity;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.SUPERVISOR;

import java.util.Map;

/**
 * May this person see the victim's case? Yes, when they are a caseworker or a supervisor of the
 * office it belongs to. Asked over the alias {@code c} of {@code victim_case}.
 */
public final class MaySeeCase {

  private MaySeeCase() {}

  public static Condition of(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(CASEWORKER, SUPERVISOR)
        ? new Condition(
            "c.organisation_id = :caseOrganisation",
            Map.of("caseOrganisation", by.organisationUuid()))
        : Condition.nothing();
  }
}
