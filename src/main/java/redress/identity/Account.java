package redress.identity;

import static redress.identity.IdentityRule.CURRENT_PASSWORD_WRONG;
import static redress.identity.IdentityRule.TOO_MANY_ATTEMPTS;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What everybody keeps themselves: their password. */
@Service
public class Account {

  private final Members members;
  private final SignInThrottle throttle;
  private final TransactionOperations transaction;

  Account(Members members, SignInThrottle throttle, TransactionOperations transaction) {
    this.members = members;
    this.throttle = throttle;
    this.transaction = transaction;
  }

  /**
   * Changes somebody's own password and signs them out everywhere else. Guessing the current one is
   * counted as at the sign-in page, outside the transaction so that a refusal is remembered.
   */
  public void changePassword(PasswordChange change, CurrentUser by, Instant now) {
    change.chosen().check();
    var attempt = throttle.begin(by.username(), change.address(), now);
    require(attempt.mayBeTried(), TOO_MANY_ATTEMPTS);
    require(members.hasPassword(by.id(), change.current()), CURRENT_PASSWORD_WRONG);
    throttle.succeeded(attempt);
    transaction.executeWithoutResult(
        status -> {
          members.setPassword(by.id(), change.chosen());
          members.signOut(by.username(), change.session());
        });
  }
}
