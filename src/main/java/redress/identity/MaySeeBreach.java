package redress.identity;

import static redress.identity.Role.MANAGER;
import static redress.identity.Role.REVIEW_MANAGER;
import static redress.identity.Role.SUPERVISOR;

import java.util.Map;

/**
 * May this person see the entry in the breach register? Yes, when they are a supervisor, a manager
 * or the complaints review manager of the office it belongs to. Asked over the alias {@code b} of
 * {@code breach}.
 */
public final class MaySeeBreach {

  private MaySeeBreach() {}

  public static Condition of(CurrentUser by) {
    return allows(by)
        ? new Condition(
            "b.organisation_id = :breachOrganisation",
            Map.of("breachOrganisation", by.organisationUuid()))
        : Condition.nothing();
  }

  /** Whether there is a register for this person at all. */
  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, MANAGER, REVIEW_MANAGER);
  }
}
