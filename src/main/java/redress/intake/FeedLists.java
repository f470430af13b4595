package redress.intake;

import static redress.intake.Arrivals.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.CaseId;
import redress.shared.OrganisationId;

/** What people and clients are shown of intake: files, ledgers, rows. */
@Repository
class FeedLists {

  private static final String COUNTS =
      """
      count(*) filter (where disposition = 'NEW_CASE') as new_case,
      count(*) filter (where disposition = 'ADDED') as added,
      count(*) filter (where disposition = 'DUPLICATE') as duplicate,
      count(*) filter (where disposition = 'OUT_OF_SCOPE') as out_of_scope,
      count(*) filter (where disposition = 'HELD') as held,
      count(*) filter (where disposition = 'WITHDRAWN') as withdrawn
      """;

  private static final String FEEDS =
      "select f.*, f.rows_received as received, a.* from feed f cross join lateral (select "
          + COUNTS
          + """
          , count(*) filter (where reason = 'WAITING') as waiting
          from arrival where feed_id = f.id) a
          """;

  private final JdbcClient jdbc;
  private final CaseDesk cases;

  FeedLists(JdbcClient jdbc, CaseDesk cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  /**
   * The files received, the latest first.
   *
   * @param before the last file of the page before; null for the first page
   */
  List<FeedView> feeds(@Nullable FeedId before, int atMost) {
    return jdbc.sql(
            FEEDS
                + """
                where :before::uuid is null or f.id < :before::uuid
                order by f.id desc limit :most
                """)
        .param("before", before == null ? null : before.value())
        .param("most", atMost)
        .query(FeedLists::feed)
        .list();
  }

  Optional<FeedView> feed(FeedId id) {
    return jdbc.sql(FEEDS + "where f.id = :id")
        .param("id", id.value())
        .query(FeedLists::feed)
        .optional();
  }

  /** The file, where this organisation sent it. */
  Optional<FeedView> feed(FeedId id, OrganisationId sentBy) {
    return feed(id).filter(feed -> feed.organisation().equals(sentBy));
  }

  /** The ledger of all files together. */
  Ledger ofAllFeeds() {
    return jdbc.sql(
            "select (select coalesce(sum(rows_received), 0) from feed) as received, "
                + COUNTS
                + "from arrival where feed_id is not null")
        .query(FeedLists::ledger)
        .single();
  }

  /** The ledger of the records that came one by one. */
  Ledger ofSingleRecords() {
    return jdbc.sql(
            "select (select coalesce(sum(received), 0) from single_tally) as received, "
                + COUNTS
                + "from arrival where feed_id is null")
        .query(FeedLists::ledger)
        .single();
  }

  /** Rows of a file in the order of its lines, those after a line. */
  List<RowView> rows(FeedId feed, @Nullable Disposition only, int afterLine, int atMost) {
    return withReferences(
        jdbc.sql(
                """
                select id, line_no, record_id, disposition, sentence, case_id, raw from arrival
                where feed_id = :feed and line_no > :after
                  and (:only::text is null or disposition = :only)
                order by line_no limit :most
                """)
            .param("feed", feed.value())
            .param("after", afterLine)
            .param("only", only == null ? null : only.name())
            .param("most", atMost)
            .query(FeedLists::row)
            .list());
  }

  /** Records that came one by one, the latest first, those before one of them. */
  List<RowView> singleRecords(@Nullable Disposition only, @Nullable UUID before, int atMost) {
    return withReferences(
        jdbc.sql(
                """
                select id, 0 as line_no, record_id, disposition, sentence, case_id, raw from arrival
                where feed_id is null and (:before::uuid is null or id < :before::uuid)
                  and (:only::text is null or disposition = :only)
                order by id desc limit :most
                """)
            .param("before", before)
            .param("only", only == null ? null : only.name())
            .param("most", atMost)
            .query(FeedLists::row)
            .list());
  }

  /** How many records of the last month are in no place or in two: an alarm where not zero. */
  double recordsAmiss() {
    return jdbc.sql(
            """
            select coalesce(sum(abs(f.rows_received - a.rows)), 0)
              + abs((select coalesce(sum(received), 0) from single_tally)
                  - (select count(*) from arrival where feed_id is null))
            from feed f
            cross join lateral (select count(*) as rows from arrival where feed_id = f.id) a
            where f.received_at > (select max(received_at) - interval '31 days' from feed)
            """)
        .query(Double.class)
        .single();
  }

  private List<RowView> withReferences(List<RowView> rows) {
    List<CaseId> ids = rows.stream().map(RowView::caseId).filter(Objects::nonNull).toList();
    Map<CaseId, String> references = cases.references(ids);
    List<RowView> shown = new ArrayList<>();
    for (RowView row : rows) {
      String reference = row.caseId() == null ? null : references.get(row.caseId());
      shown.add(
          new RowView(
              row.id(),
              row.lineNo(),
              row.recordId(),
              row.disposition(),
              row.sentence(),
              row.caseId(),
              reference,
              row.raw()));
    }
    return shown;
  }

  private static FeedView feed(ResultSet row, int n) throws SQLException {
    return new FeedView(
        new FeedId(row.getObject("id", UUID.class)),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("sent_by"),
        instant(row, "received_at"),
        FeedState.valueOf(row.getString("state")),
        row.getString("refusal"),
        Feeds.strings(row.getArray("unknown_columns")),
        ledger(row, n),
        row.getLong("waiting"));
  }

  private static Ledger ledger(ResultSet row, int n) throws SQLException {
    Map<Disposition, Long> ended = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      ended.put(disposition, row.getLong(disposition.name().toLowerCase(Locale.ROOT)));
    }
    return new Ledger(row.getLong("received"), ended);
  }

  private static RowView row(ResultSet row, int n) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    return new RowView(
        row.getObject("id", UUID.class),
        row.getInt("line_no"),
        row.getString("record_id"),
        Disposition.valueOf(row.getString("disposition")),
        row.getString("sentence"),
        caseId == null ? null : new CaseId(caseId),
        null,
        row.getString("raw"));
  }
}
