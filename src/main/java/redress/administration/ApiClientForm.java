package redress.administration;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.identity.ApiScope;
import redress.shared.Ids;
import redress.shared.OrganisationId;

/**
 * A new API client as entered. What a browser does not send is empty.
 *
 * @param organisation whose system it is; a UUID, which an unanswered question leaves null
 * @param id made with the form, so that sending it again adds nothing
 */
record ApiClientForm(UUID id, String name, @Nullable UUID organisation, Set<ApiScope> scopes) {

  ApiClientForm {
    id = id == null ? Ids.next() : id;
    name = name == null ? "" : name;
    scopes = scopes == null ? Set.of() : scopes;
  }

  @Nullable OrganisationId owner() {
    return organisation == null ? null : new OrganisationId(organisation);
  }

  static ApiClientForm empty() {
    return new ApiClientForm(Ids.next(), "", null, Set.of());
  }
}
