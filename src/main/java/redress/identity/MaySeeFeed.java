package redress.identity;

import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.SUPERVISOR;

/**
 * May this person see what arrived, and load a feed? Caseworkers and supervisors of the office may.
 */
public final class MaySeeFeed {

  private MaySeeFeed() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(CASEWORKER, SUPERVISOR);
  }
}
