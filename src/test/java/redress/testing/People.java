package redress.testing;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.identity.CurrentUser;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/** The people of the stories: one for each role in each organisation. */
public class People {

  public static final String PASSWORD = "correct horse battery";

  private final Identity identity;
  private final JdbcClient jdbc;

  People(Identity identity, JdbcClient jdbc) {
    this.identity = identity;
    this.jdbc = jdbc;
  }

  /** The commissioner's office. */
  public OrganisationId office() {
    return identity.addOrganisation(
        "Office of the Police and Crime Commissioner", OrganisationKind.LOCAL_POLICING_BODY);
  }

  public OrganisationId provider(String name) {
    return identity.addOrganisation(name, OrganisationKind.PROVIDER);
  }

  public CurrentUser caseworker() {
    return oneOf(office(), Role.CASEWORKER);
  }

  public CurrentUser supervisor() {
    return oneOf(office(), Role.SUPERVISOR);
  }

  public CurrentUser manager() {
    return oneOf(office(), Role.MANAGER);
  }

  /** The one person of an organisation with this role, signed in. */
  public CurrentUser oneOf(OrganisationId organisation, Role role) {
    String name = identity.organisationName(organisation);
    String username = (role + "-" + name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    String email = username + "@example.org";
    UserId id =
        identity.addUser(username, role.title(), email, PASSWORD, organisation, Set.of(role));
    return new CurrentUser(
        id.value(),
        username,
        role.title(),
        email,
        organisation.value(),
        name,
        kindOf(organisation.value()),
        Set.of(role));
  }

  private OrganisationKind kindOf(UUID organisation) {
    return OrganisationKind.valueOf(
        jdbc.sql("select kind from organisation where id = :id")
            .param("id", organisation)
            .query(String.class)
            .single());
  }
}
