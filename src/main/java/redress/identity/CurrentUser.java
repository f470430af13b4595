package redress.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/**
 * The person who is signed in, as every access question sees them. A controller receives it as a
 * parameter.
 *
 * @param userId the user's id
 * @param username what they sign in with
 * @param name as shown
 * @param email where mail reaches them
 * @param organisationUuid their organisation's id
 * @param organisationName as shown
 * @param organisationKind what the organisation is to the local policing body
 * @param roles what they do there
 */
public record CurrentUser(
    UUID userId,
    String username,
    String name,
    String email,
    UUID organisationUuid,
    String organisationName,
    OrganisationKind organisationKind,
    Set<Role> roles)
    implements AuthenticatedPrincipal, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  public UserId id() {
    return new UserId(userId);
  }

  public OrganisationId organisation() {
    return new OrganisationId(organisationUuid);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAnyOf(Role... some) {
    return Arrays.stream(some).anyMatch(roles::contains);
  }

  public boolean worksForTheOffice() {
    return organisationKind == OrganisationKind.LOCAL_POLICING_BODY;
  }

  public boolean worksForAProvider() {
    return organisationKind == OrganisationKind.PROVIDER;
  }

  /** What the session is listed under: the username. */
  @Override
  public String getName() {
    return username;
  }
}
