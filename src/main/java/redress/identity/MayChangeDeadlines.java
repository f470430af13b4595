package redress.identity;

/** May this person suspend, extend, waive or reopen deadlines? Supervisors and managers may. */
public final class MayChangeDeadlines {

  private MayChangeDeadlines() {}

  public static boolean allows(CurrentUser by) {
    return by.worksForTheOffice() && by.hasAnyOf(Role.SUPERVISOR, Role.MANAGER);
  }
}
