package redress.identity;

/** May this person see which mail was sent, and read it? */
public final class MaySeeMail {

  private MaySeeMail() {}

  public static boolean allows(CurrentUser by) {
    return by.has(Role.SUPERVISOR) || by.has(Role.ADMINISTRATOR);
  }
}
