package redress.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.OrganisationId;

/** The systems that call the API, each known by the hash of its key. */
@Repository
class ApiClients {

  private static final String CLIENT =
      """
      select c.id, c.name, c.organisation_id, o.name as organisation_name, c.scopes, c.active
      from api_client c join organisation o on o.id = c.organisation_id
      """;

  private final JdbcClient jdbc;

  ApiClients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ApiClient> holding(String key) {
    return jdbc.sql(CLIENT + "where c.key_hash = :keyHash and c.active")
        .param("keyHash", ApiKey.hash(key))
        .query(ApiClients::client)
        .optional();
  }

  List<RegisteredClient> all() {
    return jdbc.sql(CLIENT + "order by c.active desc, c.name, c.id")
        .query(ApiClients::registered)
        .list();
  }

  Optional<RegisteredClient> one(UUID id) {
    return jdbc.sql(CLIENT + "where c.id = :id")
        .param("id", id)
        .query(ApiClients::registered)
        .optional();
  }

  /** The new client's key; empty where that client has been added before. */
  Optional<String> add(UUID id, String name, OrganisationId organisation, Set<ApiScope> scopes) {
    var key = ApiKey.random();
    int added =
        jdbc.sql(
                """
                insert into api_client (id, name, organisation_id, key_hash, scopes)
                values (:id, :name, :organisation, :keyHash, :scopes)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("name", name)
            .param("organisation", organisation.value())
            .param("keyHash", ApiKey.hash(key))
            .param("scopes", scopes.stream().map(ApiScope::name).toArray(String[]::new))
            .update();
    return added == 0 ? Optional.empty() : Optional.of(key);
  }

  void revoke(UUID id) {
    jdbc.sql("update api_client set active = false where id = :id").param("id", id).update();
  }

  private static RegisteredClient registered(ResultSet row, int number) throws SQLException {
    return new RegisteredClient(client(row, number), row.getBoolean("active"));
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
