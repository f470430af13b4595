package redress.breaches;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.UserId;

/** Keeps every decision on an explanation, with the explanation as it was then. */
@Component
class BreachReviews {

  private final JdbcClient jdbc;

  BreachReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes down a decision, before the entry changes.
   *
   * @param reason why it was sent back; null where it was agreed
   */
  void keep(BreachId id, @Nullable String reason, UserId by, Instant now) {
    jdbc.sql(
            """
            insert into breach_review (breach_id, position, decision, reason, reviewed_at,
                reviewed_by, cause, what_happened, learning, action, explained_at, explained_by)
            select b.id,
                   (select count(*) + 1 from breach_review r where r.breach_id = b.id),
                   case when :reason::text is null then 'AGREED' else 'SENT_BACK' end, :reason,
                   :now, :by, b.cause, b.what_happened, b.learning, b.action, b.explained_at,
                   b.explained_by
              from breach b where b.id = :id
            """)
        .param("id", id.value())
        .param("reason", reason, Types.VARCHAR)
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .update();
  }

  /** The latest first. */
  List<BreachView.Review> of(BreachId id) {
    return jdbc.sql(
            """
            select r.reason, r.reviewed_at, u.name as reviewer, r.cause, r.what_happened,
                   r.learning, r.action, r.explained_at, e.name as explainer
              from breach_review r
              left join app_user u on u.id = r.reviewed_by
              left join app_user e on e.id = r.explained_by
             where r.breach_id = :id order by r.position desc
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new BreachView.Review(
                    row.getString("reason"),
                    row.getTimestamp("reviewed_at").toInstant(),
                    row.getString("reviewer"),
                    BreachView.explained(row)))
        .list();
  }
}
