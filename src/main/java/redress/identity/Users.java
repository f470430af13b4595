package redress.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds those who may sign in. */
@Repository
class Users {

  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> called(String username) {
    return jdbc.sql(
            """
            select u.id, u.username, u.name, u.email, u.password_hash,
                   o.id as organisation_id, o.name as organisation_name, o.kind,
                   array(select r.role from user_role r where r.user_id = u.id) as roles
            from app_user u join organisation o on o.id = u.organisation_id
            where u.username = :username and u.active
            """)
        .param("username", username)
        .query(Users::known)
        .optional();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    var user =
        new CurrentUser(
            row.getObject("id", UUID.class),
            row.getString("username"),
            row.getString("name"),
            row.getString("email"),
            row.getObject("organisation_id", UUID.class),
            row.getString("organisation_name"),
            OrganisationKind.valueOf(row.getString("kind")),
            rolesNamed(roles));
    return new Known(user, row.getString("password_hash"));
  }

  static Set<Role> rolesNamed(String[] names) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    return roles;
  }

  /** A user and the hash their password must match. */
  record Known(CurrentUser user, String passwordHash) {}
}
