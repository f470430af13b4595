package redress.supervision;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.OrganisationId;

/** What the sides of clocks are called, and what can be chosen among. */
@Component
class Names {

  private static final Map<String, String> TEAMS = teams();

  private final JdbcClient jdbc;

  Names(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Choices of(OrganisationId office) {
    Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
    names.put(
        Dimension.RULE,
        named(
            """
            select code, name from
              (select distinct on (code) code, name from deadline_rule order by code, version desc) r
             order by name, code
            """,
            office));
    names.put(
        Dimension.OWNER,
        named(
            "select id, name from app_user where organisation_id = :office order by name, id",
            office));
    names.put(Dimension.TEAM, TEAMS);
    names.put(
        Dimension.PROVIDER,
        named("select id, name from organisation where kind = 'PROVIDER' order by name", office));
    return new Choices(names);
  }

  private Map<String, String> named(String sql, OrganisationId office) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(sql)
        .param("office", office.value())
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
    return names;
  }

  private static Map<String, String> teams() {
    Map<String, String> teams = new LinkedHashMap<>();
    teams.put("caseworkers", "Caseworkers");
    teams.put("supervisors", "Supervisors");
    teams.put("managers", "Managers");
    teams.put("provider", "Provider");
    return teams;
  }

  /** Names by value, in the order in which they are shown. */
  record Choices(Map<Dimension, Map<String, String>> names) {

    public Map<String, String> of(Dimension dimension) {
      return names.getOrDefault(dimension, Map.of());
    }

    /** What a value is called; itself where nobody has named it. */
    String label(Dimension dimension, @Nullable String value) {
      return value == null ? dimension.none() : of(dimension).getOrDefault(value, value);
    }
  }
}
