package redress.identity;

<<<<<<< HEAD
/** May this person move the clocks of a demonstration? */
=======
import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.SUPERVISOR;

/**
 * May this person move the clocks of a demonstration forward? Supervisors and administrators of the
 * office may.
 */
>>>>>>> main
public final class MayMoveTime {

  private MayMoveTime() {}

  public static boolean allows(CurrentUser by) {
<<<<<<< HEAD
    return by.has(Role.SUPERVISOR) || by.has(Role.ADMINISTRATOR);
=======
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, ADMINISTRATOR);
>>>>>>> main
  }
}
