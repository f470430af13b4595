package redress.identity;

import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.SUPERVISOR;

/**
 * May this person move the clocks of a demonstration forward? Supervisors and administrators of the
 * office may.
 */
public final class MayMoveTime {

  private MayMoveTime() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, ADMINISTRATOR);
  }
}
