package redress.administration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.identity.NewPassword;
import redress.identity.NewPerson;
import redress.identity.Role;
import redress.shared.OrganisationId;

/** A new person as entered. What a browser does not send is empty. */
record PersonForm(
    String name,
    String email,
    Set<Role> roles,
    String username,
    String password,
    String passwordAgain) {

  static final PersonForm EMPTY = new PersonForm("", "", Set.of(), "", "", "");

  PersonForm {
    name = orEmpty(name);
    email = orEmpty(email);
    roles = roles == null ? Set.of() : roles;
    username = orEmpty(username);
    password = orEmpty(password);
    passwordAgain = orEmpty(passwordAgain);
  }

  NewPerson at(OrganisationId organisation) {
    return new NewPerson(
        username, name, email, organisation, roles, new NewPassword(password, passwordAgain));
  }

  @Override
  public String toString() {
    return "a new person";
  }

  private static String orEmpty(@Nullable String entered) {
    return entered == null ? "" : entered;
  }
}
