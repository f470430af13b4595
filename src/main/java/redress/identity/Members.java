package redress.identity;

import static redress.identity.IdentityRule.NO_SUCH_USER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;
import redress.shared.UserId;

/** The register of people: everybody who signs in or once did. */
@Repository
class Members {

  private static final String MEMBER =
      """
      select u.id, u.username, u.name, u.email, u.organisation_id, u.active,
             array(select r.role from user_role r where r.user_id = u.id) as roles
      from app_user u
      """;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  Members(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  List<Member> all() {
    return jdbc.sql(MEMBER + "order by u.name, u.id").query(Members::member).list();
  }

  Member one(UserId id) {
    return jdbc.sql(MEMBER + "where u.id = :id")
        .param("id", id.value())
        .query(Members::member)
        .optional()
        .orElseThrow(() -> new RuleBroken(NO_SUCH_USER));
  }

  Optional<UserId> called(String username) {
    return jdbc.sql("select id from app_user where username = :username")
        .param("username", username)
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  /** Empty where the username is taken. */
  Optional<UserId> add(NewPerson person) {
    var id = UserId.next();
    int added =
        jdbc.sql(
                """
                insert into app_user (id, username, name, email, password_hash, organisation_id)
                values (:id, :username, :name, :email, :passwordHash, :organisation)
                on conflict on constraint app_user_username_once do nothing
                """)
            .param("id", id.value())
            .param("username", person.username())
            .param("name", person.name())
            .param("email", person.email())
            .param("passwordHash", passwords.encode(person.password().password()))
            .param("organisation", person.organisation().value())
            .update();
    if (added == 0) {
      return Optional.empty();
    }
    person.roles().forEach(role -> give(id, role));
    return Optional.of(id);
  }

  boolean hasPassword(UserId id, String password) {
    var hash =
        jdbc.sql("select password_hash from app_user where id = :id and active")
            .param("id", id.value())
            .query(String.class)
            .optional();
    return hash.isPresent() && passwords.matches(password, hash.get());
  }

  void setPassword(UserId id, NewPassword chosen) {
    jdbc.sql("update app_user set password_hash = :passwordHash where id = :id")
        .param("passwordHash", passwords.encode(chosen.password()))
        .param("id", id.value())
        .update();
  }

  void letSignIn(UserId id, boolean may) {
    jdbc.sql("update app_user set active = :active where id = :id")
        .param("active", may)
        .param("id", id.value())
        .update();
  }

  /**
   * Signs somebody out wherever they are signed in.
   *
   * @param except the session that goes on; null where none does
   */
  void signOut(String username, @Nullable String except) {
    jdbc.sql(
            """
            delete from spring_session
            where principal_name = :username and session_id is distinct from cast(:except as text)
            """)
        .param("username", username)
        .param("except", except)
        .update();
  }

  private void give(UserId id, Role role) {
    jdbc.sql("insert into user_role (user_id, role) values (:user, :role)")
        .param("user", id.value())
        .param("role", role.name())
        .update();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        new UserId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        row.getString("email"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        Users.rolesNamed((String[]) row.getArray("roles").getArray()),
        row.getBoolean("active"));
  }
}
