package redress.identity;

import java.util.Arrays;
import java.util.List;
import redress.shared.OrganisationId;

/** An organisation whose people sign in, or whose systems call the API. */
public record Organisation(OrganisationId id, String name, OrganisationKind kind) {

  /** What people can do there; empty where nobody signs in. */
  public List<Role> roles() {
    return Arrays.stream(Role.values()).filter(role -> role.belongsTo(kind)).toList();
  }
}
