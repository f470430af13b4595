package redress.identity;

/** May this person move the clocks of a demonstration? */
public final class MayMoveTime {

  private MayMoveTime() {}

  public static boolean allows(CurrentUser by) {
    return by.has(Role.SUPERVISOR) || by.has(Role.ADMINISTRATOR);
  }
}
