package redress.identity;

import static redress.identity.IdentityRule.CLIENT_ADDED_ALREADY;
import static redress.identity.IdentityRule.CLIENT_NEEDS_NAME;
import static redress.identity.IdentityRule.CLIENT_NEEDS_ORGANISATION;
import static redress.identity.IdentityRule.CLIENT_NEEDS_SCOPE;
import static redress.identity.IdentityRule.NOT_AN_ADMINISTRATOR;
import static redress.identity.IdentityRule.NO_SUCH_CLIENT;
import static redress.shared.RuleBroken.require;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;

/** What an administrator keeps: which systems call the API. */
@Service
public class ApiRegister {

  private static final int LONGEST_NAME = 100;

  private final Organisations organisations;
  private final ApiClients clients;

  ApiRegister(Organisations organisations, ApiClients clients) {
    this.organisations = organisations;
    this.clients = clients;
  }

  /** Every client whose key was ever accepted; those it still is first. */
  public List<RegisteredClient> clients(CurrentUser by) {
    mayBeAskedBy(by);
    return clients.all();
  }

  /** Those a client can belong to. */
  public List<Organisation> organisations(CurrentUser by) {
    mayBeAskedBy(by);
    return organisations.all();
  }

  public RegisteredClient client(UUID id, CurrentUser by) {
    mayBeAskedBy(by);
    return clients.one(id).orElseThrow(() -> new RuleBroken(NO_SUCH_CLIENT));
  }

  /**
   * Adds a system that may call the API.
   *
   * @param id chosen with the form, so that a form sent twice adds one client
   * @return its key, told this once: only a hash of it is kept
   */
  @Transactional
  public String add(
      UUID id,
      String name,
      @Nullable OrganisationId organisation,
      Set<ApiScope> scopes,
      CurrentUser by) {
    mayBeAskedBy(by);
    var wanted = name.strip();
    require(!wanted.isEmpty() && wanted.length() <= LONGEST_NAME, CLIENT_NEEDS_NAME);
    if (organisation == null) {
      throw new RuleBroken(CLIENT_NEEDS_ORGANISATION);
    }
    require(!scopes.isEmpty(), CLIENT_NEEDS_SCOPE);
    return clients
        .add(id, wanted, organisations.one(organisation).id(), scopes)
        .orElseThrow(() -> new RuleBroken(CLIENT_ADDED_ALREADY));
  }

  /** Its key is refused from now on, for good. */
  @Transactional
  public void revoke(UUID id, CurrentUser by) {
    clients.revoke(client(id, by).client().id());
  }

  private static void mayBeAskedBy(CurrentUser by) {
    require(MayAdminister.allows(by), NOT_AN_ADMINISTRATOR);
  }
}
