package redress.identity;

import static redress.identity.Role.MANAGER;
import static redress.identity.Role.REVIEW_MANAGER;
import static redress.identity.Role.SUPERVISOR;

/**
 * May this person watch the deadlines of all cases? Supervisors, managers and review managers of
 * the office may.
 */
public final class MayWatchDeadlines {

  private MayWatchDeadlines() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, MANAGER, REVIEW_MANAGER);
  }
}
