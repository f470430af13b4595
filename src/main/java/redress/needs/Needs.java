package redress.needs;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.UserId;

/** Needs assessments: each is kept, the latest counts. */
@Service
public class Needs {

  private final JdbcClient jdbc;

  Needs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  void record(CaseId caseId, Assessment assessment, UserId by) {
    jdbc.sql(
            """
            insert into needs_assessment
              (id, case_id, assessed_at, assessed_by, support_wanted, needs, support_types,
               channel_wanted, summary, no_support_reason)
            values (:id, :caseId, :at, :by, :wanted, :needs, :types, :channel, :summary, :reason)
            """)
        .param("id", Ids.next())
        .param("caseId", caseId.value())
        .param("at", Timestamp.from(assessment.assessedAt()))
        .param("by", by.value())
        .param("wanted", assessment.supportWanted())
        .param("needs", assessment.needs().toArray(String[]::new))
        .param("types", assessment.supportTypes().toArray(String[]::new))
        .param("channel", assessment.channelWanted())
        .param("summary", assessment.summary())
        .param("reason", assessment.noSupportReason())
        .update();
  }

  /** The latest assessment of a case; empty where needs have not been assessed. */
  @Transactional(readOnly = true)
  public Optional<Assessment> latest(CaseId caseId) {
    return jdbc.sql(
            """
            select assessed_at, support_wanted, needs, support_types, channel_wanted, summary,
                   no_support_reason
              from needs_assessment where case_id = :caseId
             order by assessed_at desc, id desc limit 1
            """)
        .param("caseId", caseId.value())
        .query(
            (row, n) ->
                new Assessment(
                    row.getTimestamp("assessed_at").toInstant(),
                    row.getBoolean("support_wanted"),
                    texts(row.getArray("needs")),
                    texts(row.getArray("support_types")),
                    row.getString("channel_wanted"),
                    row.getString("summary"),
                    row.getString("no_support_reason")))
        .optional();
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
