package redress.identity;

import static redress.identity.IdentityRule.NO_OFFICE;
import static redress.identity.IdentityRule.NO_SUCH_ORGANISATION;
import static redress.identity.IdentityRule.NO_SUCH_USER;
import static redress.identity.IdentityRule.PASSWORD_UNUSABLE;
import static redress.identity.IdentityRule.ROLE_NOT_OF_THIS_ORGANISATION;
import static redress.identity.IdentityRule.USERNAME_UNUSABLE;
import static redress.shared.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** Organisations, the people who work for them, and the systems that call the API. */
@Service
public class Identity {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{1,100}");

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  Identity(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** The supervisors of an organisation who may sign in, by name. */
  public List<Contact> supervisorsOf(OrganisationId organisation) {
    return membersOf(organisation, Role.SUPERVISOR);
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
    return organisation(id).name();
  }

  /** Adds an organisation, or finds the one of that name. */
  @Transactional
  public OrganisationId addOrganisation(String name, OrganisationKind kind) {
    jdbc.sql(
            """
            insert into organisation (id, name, kind) values (:id, :name, :kind)
            on conflict on constraint organisation_name_once do nothing
            """)
        .param("id", Ids.next())
        .param("name", name)
        .param("kind", kind.name())
        .update();
    return jdbc.sql("select id from organisation where name = :name")
        .param("name", name)
        .query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
        .single();
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
    var wanted = username.strip().toLowerCase(Locale.ROOT);
    require(USERNAME.matcher(wanted).matches(), USERNAME_UNUSABLE);
    require(
        password.length() >= 8 && password.getBytes(StandardCharsets.UTF_8).length <= 72,
        PASSWORD_UNUSABLE);
    var employer = organisation(organisation);
    for (var role : roles) {
      require(
          role.belongsTo(employer.kind()),
          ROLE_NOT_OF_THIS_ORGANISATION,
          employer.name(),
          role.title());
    }

    var id = UserId.next();
    int added =
        jdbc.sql(
                """
                insert into app_user (id, username, name, email, password_hash, organisation_id)
                values (:id, :username, :name, :email, :passwordHash, :organisation)
                on conflict on constraint app_user_username_once do nothing
                """)
            .param("id", id.value())
            .param("username", wanted)
            .param("name", name)
            .param("email", email)
            .param("passwordHash", passwords.encode(password))
            .param("organisation", organisation.value())
            .update();
    if (added == 0) {
      return userCalled(wanted);
    }
    for (var role : roles) {
      jdbc.sql("insert into user_role (user_id, role) values (:user, :role)")
          .param("user", id.value())
          .param("role", role.name())
          .update();
    }
    return id;
  }

  /**
   * Adds a system that may call the API.
   *
   * @return its key, told this once: only a hash of it is kept
   */
  @Transactional
  public String addApiClient(String name, OrganisationId organisation, Set<ApiScope> scopes) {
    var key = ApiKey.random();
    jdbc.sql(
            """
            insert into api_client (id, name, organisation_id, key_hash, scopes)
            values (:id, :name, :organisation, :keyHash, :scopes)
            """)
        .param("id", Ids.next())
        .param("name", name)
        .param("organisation", organisation.value())
        .param("keyHash", ApiKey.hash(key))
        .param("scopes", scopes.stream().map(ApiScope::name).toArray(String[]::new))
        .update();
    return key;
  }

  private UserId userCalled(String username) {
    return jdbc.sql("select id from app_user where username = :username")
        .param("username", username)
        .query((row, number) -> new UserId(row.getObject("id", UUID.class)))
        .single();
  }

  private Organisation organisation(OrganisationId id) {
    return jdbc.sql("select name, kind from organisation where id = :id")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Organisation(
                    row.getString("name"), OrganisationKind.valueOf(row.getString("kind"))))
        .optional()
        .orElseThrow(() -> new RuleBroken(NO_SUCH_ORGANISATION));
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        new UserId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email"));
  }

  private record Organisation(String name, OrganisationKind kind) {}
}
