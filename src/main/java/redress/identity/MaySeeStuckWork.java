package redress.identity;

import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.SUPERVISOR;

/**
 * May this person see stuck work and have it tried again? Supervisors and administrators of the
 * office may.
 */
public final class MaySeeStuckWork {

  private MaySeeStuckWork() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, ADMINISTRATOR);
  }
}
