package redress.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.identity.Condition;
import redress.identity.CurrentUser;
import redress.identity.MaySeeCase;
import redress.shared.CaseId;

/** Finds cases by what people have at hand; what they may not see is not there. */
@Component
class CaseSearch {

  private static final int PAGE = 50;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String MATCHES =
      """
      (:words = ''
       or c.reference = upper(:words)
       or c.crime_number = upper(:words)
       or lower(p.family_name) like :prefix
       or lower(p.given_name || ' ' || p.family_name) like :prefix
       or lower(p.organisation_name) like :prefix)
      """;

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code RV-2026-000123}: the year it was opened and a number that is never used again. */
  String nextReference(Instant now) {
    long number = jdbc.sql("select nextval('case_reference_number')").query(Long.class).single();
    return "RV-%d-%06d".formatted(now.atZone(LONDON).getYear(), number);
  }

  boolean maySee(CurrentUser by, CaseId caseId) {
    Condition allowed = MaySeeCase.of(by);
    return jdbc.sql(
            "select exists (select 1 from victim_case c where c.id = :caseId and (%s))"
                .formatted(allowed.sql()))
        .param("caseId", caseId.value())
        .params(allowed.parameters())
        .query(Boolean.class)
        .single();
  }

  Optional<CaseId> byCrimeAndSender(String crimeNumber, String senderId) {
    return jdbc.sql(
            """
            select c.id from victim_case c join person p on p.id = c.person_id
             where c.crime_number = :crimeNumber and p.sender_id = :senderId
             order by c.opened_at limit 1
            """)
        .param("crimeNumber", crimeNumber)
        .param("senderId", senderId)
        .query(UUID.class)
        .optional()
        .map(CaseId::new);
  }

  int earlierReportsOfSameVictim(CaseId caseId) {
    return jdbc.sql(
            """
            select count(*)
              from victim_case c join person p on p.id = c.person_id
              join person same on same.sender_id = p.sender_id
              join victim_case earlier on earlier.person_id = same.id and earlier.id <> c.id
             where c.id = :caseId
               and earlier.reported_at < c.reported_at
               and earlier.reported_at > c.reported_at - interval '12 months'
            """)
        .param("caseId", caseId.value())
        .query(Integer.class)
        .single();
  }

  CasePage page(CurrentUser by, String words, @Nullable String after) {
    Condition allowed = MaySeeCase.of(by);
    Cursor cursor = after == null ? Cursor.START : Cursor.parse(after);
    List<Row> rows =
        jdbc.sql(
                """
                select c.id, c.reference, c.crime_number, c.stage, c.status, c.priority,
                       c.reported_at, c.opened_at, s.display_name,
                       d.rule_name as next_deadline, d.due_at as next_due_at
                  from victim_case c
                  join person p on p.id = c.person_id
                  join task_subject s on s.case_id = c.id
                  left join case_next_deadline d on d.case_id = c.id
                 where (%s) and %s
                   and (c.opened_at, c.id) < (:cursorAt, :cursorId)
                 order by c.opened_at desc, c.id desc
                 limit %d
                """
                    .formatted(allowed.sql(), MATCHES, PAGE + 1))
            .param("words", words.strip())
            .param("prefix", words.strip().toLowerCase(Locale.UK) + "%")
            .param("cursorAt", Timestamp.from(cursor.openedAt()))
            .param("cursorId", cursor.id())
            .params(allowed.parameters())
            .query(CaseSearch::row)
            .list();
    String next = rows.size() > PAGE ? rows.get(PAGE - 1).cursor().text() : null;
    return new CasePage(
        rows.stream().limit(PAGE).map(Row::line).toList(), next, count(allowed, words));
  }

  private int count(Condition allowed, String words) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from victim_case c join person p on p.id = c.person_id
               where (%s) and %s limit %d) counted
            """
                .formatted(allowed.sql(), MATCHES, CasePage.COUNTED_TO))
        .param("words", words.strip())
        .param("prefix", words.strip().toLowerCase(Locale.UK) + "%")
        .params(allowed.parameters())
        .query(Integer.class)
        .single();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Timestamp due = row.getTimestamp("next_due_at");
    CaseId id = new CaseId(row.getObject("id", UUID.class));
    return new Row(
        new CasePage.Line(
            id,
            row.getString("reference"),
            row.getString("display_name"),
            row.getString("crime_number"),
            Stage.valueOf(row.getString("stage")),
            "OPEN".equals(row.getString("status")),
            row.getInt("priority"),
            row.getTimestamp("reported_at").toInstant(),
            row.getString("next_deadline"),
            due == null ? null : due.toInstant()),
        new Cursor(row.getTimestamp("opened_at").toInstant(), id.value()));
  }

  private record Row(CasePage.Line line, Cursor cursor) {}

  /** Where a page ended; what cannot be read starts from the top. */
  private record Cursor(Instant openedAt, UUID id) {

    static final Cursor START =
        new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    static Cursor parse(String text) {
      try {
        int tilde = text.indexOf('~');
        return new Cursor(
            Instant.parse(text.substring(0, tilde)), UUID.fromString(text.substring(tilde + 1)));
      } catch (RuntimeException unreadable) {
        return START;
      }
    }

    String text() {
      return openedAt + "~" + id;
    }
  }
}
