package redress.identity;

import static redress.identity.IdentityRule.EMAIL_UNUSABLE;
import static redress.identity.IdentityRule.NOBODY_SIGNS_IN_THERE;
import static redress.identity.IdentityRule.PERSON_NEEDS_NAME;
import static redress.identity.IdentityRule.PERSON_NEEDS_ROLE;
import static redress.identity.IdentityRule.ROLE_NOT_OF_THIS_ORGANISATION;
import static redress.identity.IdentityRule.USERNAME_UNUSABLE;
import static redress.shared.RuleBroken.require;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import redress.shared.OrganisationId;

/** Somebody who is to sign in from now on. */
public record NewPerson(
    String username,
    String name,
    String email,
    OrganisationId organisation,
    Set<Role> roles,
    NewPassword password) {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{1,100}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,189}");
  private static final int LONGEST_NAME = 100;

  public NewPerson {
    username = username.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    email = email.strip();
    roles = Set.copyOf(roles);
  }

  /** Refuses who cannot be taken on by this employer, in the order of the form. */
  void check(Organisation employer) {
    require(!employer.roles().isEmpty(), NOBODY_SIGNS_IN_THERE, employer.name());
    require(!name.isEmpty() && name.length() <= LONGEST_NAME, PERSON_NEEDS_NAME);
    require(EMAIL.matcher(email).matches(), EMAIL_UNUSABLE);
    for (var role : roles) {
      require(
          role.belongsTo(employer.kind()),
          ROLE_NOT_OF_THIS_ORGANISATION,
          employer.name(),
          role.title());
    }
    require(!roles.isEmpty(), PERSON_NEEDS_ROLE);
    require(USERNAME.matcher(username).matches(), USERNAME_UNUSABLE);
    password.check();
  }
}
