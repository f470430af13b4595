package redress.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.OrganisationId;

/** Finds the system that holds a key. */
@Repository
class ApiClients {

  private final JdbcClient jdbc;

  ApiClients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ApiClient> holding(String key) {
    return jdbc.sql(
            """
            select c.id, c.name, c.organisation_id, o.name as organisation_name, c.scopes
            from api_client c join organisation o on o.id = c.organisation_id
            where c.key_hash = :keyHash and c.active
            """)
        .param("keyHash", ApiKey.hash(key))
        .query(ApiClients::client)
        .optional();
  }

  private static ApiClient client(ResultSet row, int number) throws SQLException {
    return new ApiClient(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("organisation_name"),
        scopes(row.getArray("scopes")));
  }

  private static Set<ApiScope> scopes(Array names) throws SQLException {
    var scopes = EnumSet.noneOf(ApiScope.class);
    Arrays.stream((String[]) names.getArray()).map(ApiScope::valueOf).forEach(scopes::add);
    return scopes;
  }
}
