package redress.identity;

<<<<<<< HEAD
/** May this person see which mail was sent, and read it? */
=======
import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.SUPERVISOR;

/** May this person see the mail that was sent? Supervisors and administrators of the office may. */
>>>>>>> main
public final class MaySeeMail {

  private MaySeeMail() {}

  public static boolean allows(CurrentUser by) {
<<<<<<< HEAD
    return by.has(Role.SUPERVISOR) || by.has(Role.ADMINISTRATOR);
=======
    return by.worksForTheOffice() && by.hasAnyOf(SUPERVISOR, ADMINISTRATOR);
>>>>>>> main
  }
}
