package redress.identity;

import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.SUPERVISOR;

/** May this person see the mail that was sent? Supervisors and administrators of the office may. */
public final class MaySeeMail {

  private MaySeeMail() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, ADMINISTRATOR);
  }
}
