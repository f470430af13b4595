package redress.identity;

import static redress.identity.IdentityRule.NO_SUCH_ORGANISATION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import redress.shared.RuleBroken;

/** The organisations, each name once. */
@Repository
class Organisations {

  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them: the office first, then by kind and name. */
  List<Organisation> all() {
    return jdbc.sql(
            """
            select id, name, kind from organisation
            order by array_position(
              array['LOCAL_POLICING_BODY', 'POLICE_FORCE', 'PROVIDER'], kind), name
            """)
        .query(Organisations::organisation)
        .list();
  }

  Organisation one(OrganisationId id) {
    return jdbc.sql("select id, name, kind from organisation where id = :id")
        .param("id", id.value())
        .query(Organisations::organisation)
        .optional()
        .orElseThrow(() -> new RuleBroken(NO_SUCH_ORGANISATION));
  }

  Optional<Organisation> called(String name) {
    return jdbc.sql("select id, name, kind from organisation where name = :name")
        .param("name", name)
        .query(Organisations::organisation)
        .optional();
  }

  /** Empty where the name is taken. */
  Optional<OrganisationId> add(String name, OrganisationKind kind) {
    return jdbc.sql(
            """
            insert into organisation (id, name, kind) values (:id, :name, :kind)
            on conflict on constraint organisation_name_once do nothing
            returning id
            """)
        .param("id", Ids.next())
        .param("name", name)
        .param("kind", kind.name())
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new);
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("name"),
        OrganisationKind.valueOf(row.getString("kind")));
  }
}
