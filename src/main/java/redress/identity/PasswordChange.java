package redress.identity;

/**
 * Somebody changes their own password. Not written out with whatever holds it.
 *
 * @param current what they sign in with until now
 * @param session the session they ask in, which goes on
 * @param address the network address they ask from
 */
public record PasswordChange(String current, NewPassword chosen, String session, String address) {

  @Override
  public String toString() {
    return "a change of password";
  }
}
