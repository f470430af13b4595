package redress.identity;

import java.util.Set;
import java.util.stream.Collectors;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * Somebody who signs in, or once did, as an administrator sees them.
 *
 * @param maySignIn whether they still may
 */
public record Member(
    UserId id,
    String username,
    String name,
    String email,
    OrganisationId organisation,
    Set<Role> roles,
    boolean maySignIn) {

  /** What they do there, as shown to people. */
  public String roleTitles() {
    return roles.stream().map(Role::title).collect(Collectors.joining(", "));
  }
}
