package redress.identity;

import static redress.identity.IdentityRule.NO_OFFICE;
import static redress.identity.IdentityRule.NO_SUCH_USER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** Organisations, the people who work for them, and the systems that call the API. */
@Service
public class Identity {

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Members members;
  private final ApiClients clients;

  Identity(JdbcClient jdbc, Organisations organisations, Members members, ApiClients clients) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.members = members;
    this.clients = clients;
  }

  /** The supervisors of an organisation who may sign in, by name. */
  public List<Contact> supervisorsOf(OrganisationId organisation) {
    return membersOf(organisation, Role.SUPERVISOR);
  }

  /** The managers of an organisation who may sign in, by name. */
  public List<Contact> managersOf(OrganisationId organisation) {
    return membersOf(organisation, Role.MANAGER);
  }

  /** Those of an organisation who have the role and may sign in, by name. */
  public List<Contact> membersOf(OrganisationId organisation, Role role) {
    return jdbc.sql(
            """
            select u.id, u.name, u.email
            from app_user u join user_role r on r.user_id = u.id
            where u.organisation_id = :organisation and r.role = :role and u.active
            order by u.name, u.id
            """)
        .param("organisation", organisation.value())
        .param("role", role.name())
        .query(Identity::contact)
        .list();
  }

  /** Who a user is, whether or not they may still sign in. */
  public Contact contact(UserId id) {
    return jdbc.sql("select id, name, email from app_user where id = :id")
        .param("id", id.value())
        .query(Identity::contact)
        .optional()
        .orElseThrow(() -> new RuleBroken(NO_SUCH_USER));
  }

  /** The office itself: the one local policing body. */
  public OrganisationId localPolicingBody() {
    return jdbc.sql("select id from organisation where kind = 'LOCAL_POLICING_BODY'")
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new)
        .orElseThrow(() -> new RuleBroken(NO_OFFICE));
  }

  public String organisationName(OrganisationId id) {
    return organisations.one(id).name();
  }

  /** Adds an organisation, or finds the one of that name. */
  @Transactional
  public OrganisationId addOrganisation(String name, OrganisationKind kind) {
    return organisations
        .add(name, kind)
        .or(() -> organisations.called(name).map(Organisation::id))
        .orElseThrow();
  }

  /** Adds a user, or finds the one of that username and leaves them as they are. */
  @Transactional
  public UserId addUser(
      String username,
      String name,
      String email,
      String password,
      OrganisationId organisation,
      Set<Role> roles) {
    var person =
        new NewPerson(username, name, email, organisation, roles, NewPassword.known(password));
    person.check(organisations.one(organisation));
    return members.add(person).or(() -> members.called(person.username())).orElseThrow();
  }

  /**
   * Adds a system that may call the API.
   *
   * @return its key, told this once: only a hash of it is kept
   */
  @Transactional
  public String addApiClient(String name, OrganisationId organisation, Set<ApiScope> scopes) {
    return clients.add(Ids.next(), name, organisation, scopes).orElseThrow();
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        new UserId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email"));
  }
}
