package redress.identity;

import static redress.identity.Role.ADMINISTRATOR;

/**
 * May this person say who signs in and which systems call the API? Administrators of the office
 * may.
 */
public final class MayAdminister {

  private MayAdminister() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.has(ADMINISTRATOR);
  }
}
