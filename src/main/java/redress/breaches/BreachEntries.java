package redress.breaches;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.Ids;

/** Enters missed deadlines into the register, many with one statement, each clock once. */
@Component
class BreachEntries {

  private final JdbcClient jdbc;

  BreachEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void enter(Collection<UUID> clockIds, Instant now) {
    List<UUID> clocks = clockIds.stream().distinct().sorted().toList();
    if (clocks.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into breach (id, clock_id, case_id, organisation_id, rule, rule_name, due_at,
                entered_at, state)
            select entry.id, k.id, k.case_id, coalesce(k.organisation_id, office.id), k.rule,
                   d.name, k.due_at, :now, 'TO_EXPLAIN'
              from unnest(:ids::uuid[], :clocks::uuid[]) as entry (id, clock_id)
              join clock k on k.id = entry.clock_id
              join deadline_rule d on d.id = k.rule_id
              join organisation office on office.kind = 'LOCAL_POLICING_BODY'
             order by k.id
            on conflict (clock_id) do nothing
            """)
        .param("ids", clocks.stream().map(clock -> Ids.next()).toArray(UUID[]::new))
        .param("clocks", clocks.toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }
}
