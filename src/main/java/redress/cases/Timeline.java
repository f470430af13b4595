package redress.cases;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.deadlines.RungReached;
import redress.deadlines.RungsReached;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.UserId;

/** What happened in each case, written in the transaction in which it happened. */
@Component
class Timeline {

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(CaseEvent event) {
    UserId by = event.by();
    jdbc.sql(
            """
            insert into timeline_entry (id, case_id, at, recorded_by, kind, sentence)
            values (:id, :caseId, :at, :by, :kind, :sentence)
            """)
        .param("id", Ids.next())
        .param("caseId", event.caseId().value())
        .param("at", Timestamp.from(event.at()))
        .param("by", by == null ? null : by.value())
        .param("kind", event.getClass().getSimpleName())
        .param("sentence", event.sentence())
        .update();
  }

  @EventListener
  void on(RungsReached reached) {
    List<RungReached> rungs = reached.rungs();
    jdbc.sql(
            """
            insert into timeline_entry (id, case_id, at, recorded_by, kind, sentence)
            select id, case_id, at, null, 'RungReached', sentence
              from unnest(:ids::uuid[], :cases::uuid[], :ats::timestamptz[], :sentences::text[])
                as told (id, case_id, at, sentence)
            """)
        .param("ids", Stream.generate(Ids::next).limit(rungs.size()).toArray(UUID[]::new))
        .param("cases", rungs.stream().map(rung -> rung.caseId().value()).toArray(UUID[]::new))
        .param("ats", rungs.stream().map(rung -> rung.at().toString()).toArray(String[]::new))
        .param("sentences", rungs.stream().map(RungReached::sentence).toArray(String[]::new))
        .update();
  }

  List<TimelineEntry> of(CaseId caseId) {
    return jdbc.sql(
            """
            select e.at, e.kind, e.sentence, u.name as by_name
              from timeline_entry e
              left join app_user u on u.id = e.recorded_by
             where e.case_id = :caseId
             order by e.at desc, e.id desc
            """)
        .param("caseId", caseId.value())
        .query(
            (row, n) ->
                new TimelineEntry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("kind"),
                    row.getString("sentence"),
                    row.getString("by_name")))
        .list();
  }
}
