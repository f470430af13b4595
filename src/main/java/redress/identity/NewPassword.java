package redress.identity;

import static redress.identity.IdentityRule.PASSWORDS_DIFFER;
import static redress.identity.IdentityRule.PASSWORD_UNUSABLE;
import static redress.shared.RuleBroken.require;

import java.nio.charset.StandardCharsets;

/**
 * A password somebody chose, entered twice. Not written out with whatever holds it.
 *
 * @param password 8 characters to 72 bytes, which is as much as is compared
 * @param again the same once more
 */
public record NewPassword(String password, String again) {

  private static final int FEWEST_CHARACTERS = 8;
  private static final int MOST_BYTES = 72;

  static NewPassword known(String password) {
    return new NewPassword(password, password);
  }

  void check() {
    require(
        password.length() >= FEWEST_CHARACTERS
            && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES,
        PASSWORD_UNUSABLE);
    require(password.equals(again), PASSWORDS_DIFFER);
  }

  @Override
  public String toString() {
    return "a new password";
  }
}
