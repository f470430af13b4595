package redress.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.OrganisationId;

/** Clocks put straight into the database, with what they say of themselves. */
final class WatchedClocks {

  /** A clock as it was put there. */
  record Given(
      UUID id,
      OrganisationId office,
      String rule,
      Instant dueAt,
      String state,
      @Nullable Instant endedAt,
      @Nullable String team,
      @Nullable UUID owner,
      @Nullable UUID provider) {}

  private final JdbcClient jdbc;
  private final List<Given> all = new ArrayList<>();

  WatchedClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Given> all() {
    return all;
  }

  UUID rule(String code, String name) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into deadline_rule (id, code, version, rule_set, effective_from, name,
              trigger_event, kind, standard, enhanced, owner, source, confidence, ladder, origin,
              added_at)
            values (:id, :code, 1, 'Rules for trial', :from, :name, 'The trial', 'WORKING_DAYS',
              2, 2, 'Police', 'Trial', 'LOCAL', '[]', 'FILE', now())
            """)
        .param("id", id)
        .param("code", code)
        .param("from", LocalDate.parse("2020-01-01"))
        .param("name", name)
        .update();
    return id;
  }

  UUID organisation(String name, String kind) {
    UUID id = Ids.next();
    jdbc.sql("insert into organisation (id, name, kind) values (?, ?, ?)")
        .params(id, name, kind)
        .update();
    return id;
  }

  UUID person(String name, UUID organisation) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into app_user (id, username, name, email, password_hash, organisation_id)
            values (:id, lower(:name), :name, 'nobody@example.org', 'none', :organisation)
            """)
        .param("id", id)
        .param("name", name)
        .param("organisation", organisation)
        .update();
    return id;
  }

  void add(UUID ruleId, CaseId caseId, Given clock) {
    var endedAt = clock.endedAt();
    jdbc.sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, standing, state,
              ended_at, organisation_id, team, owner_id, provider_id)
            values (:id, :case, :rule, :ruleId, 'STANDARD', :dueAt, :dueAt, 'ON_TIME', :state,
              :endedAt::timestamptz, :office, :team, :owner::uuid, :provider::uuid)
            """)
        .param("id", clock.id())
        .param("case", caseId.value())
        .param("rule", clock.rule())
        .param("ruleId", ruleId)
        .param("dueAt", Timestamp.from(clock.dueAt()))
        .param("state", clock.state())
        .param("endedAt", endedAt == null ? null : Timestamp.from(endedAt))
        .param("office", clock.office().value())
        .param("team", clock.team())
        .param("owner", clock.owner())
        .param("provider", clock.provider())
        .update();
    all.add(clock);
  }
}
