package redress.identity;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import redress.shared.OrganisationId;

/**
 * The system that called the API, known by its key. A controller of the API receives it as a
 * parameter.
 */
public record ApiClient(
    UUID id,
    String name,
    OrganisationId organisation,
    String organisationName,
    Set<ApiScope> scopes)
    implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return name;
  }
}
