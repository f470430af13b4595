package redress.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.OrganisationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The records received, and where each ended. */
@Repository
class Arrivals {

  private static final String EARLIER = "select id, disposition, case_id, content from arrival ";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> BY_NAME = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Arrivals(JdbcTemplate batch) {
    this.jdbc = JdbcClient.create(batch);
    this.batch = batch;
  }

  /** Stores rows of a file as received, each born held. */
  void store(FeedId feed, OrganisationId from, List<RecordSplitter.Piece> rows, Instant now) {
    batch.batchUpdate(
        """
        insert into arrival (id, feed_id, line_no, raw, organisation_id, received_at,
          disposition, reason, sentence)
        values (?, ?, ?, ?, ?, ?, 'HELD', 'WAITING', ?)
        """,
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(java.sql.PreparedStatement row, int i) throws SQLException {
            row.setObject(1, Ids.next());
            row.setObject(2, feed.value());
            row.setInt(3, rows.get(i).lineNo());
            row.setString(4, storable(rows.get(i).text()));
            row.setObject(5, from.value());
            row.setObject(6, utc(now));
            row.setString(7, Reason.WAITING.sentence());
          }

          @Override
          public int getBatchSize() {
            return rows.size();
          }
        });
  }

  /** Stores one record that came by itself, and counts it. */
  Arrival store(String raw, OrganisationId from, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into single_tally (day, received) values (:day, 1)
            on conflict (day) do update set received = single_tally.received + 1
            """)
        .param("day", now.atZone(Cleaning.LONDON).toLocalDate())
        .update();
    jdbc.sql(
            """
            insert into arrival (id, raw, organisation_id, received_at, disposition, reason, sentence)
            values (:id, :raw, :from, :now, 'HELD', 'WAITING', :sentence)
            """)
        .param("id", id)
        .param("raw", storable(raw))
        .param("from", from.value())
        .param("now", utc(now))
        .param("sentence", Reason.WAITING.sentence())
        .update();
    return new Arrival(id, 0, raw, now);
  }

  List<Arrival> waitingIn(FeedId feed, int atMost) {
    return jdbc.sql(
            """
            select id, line_no, raw, received_at from arrival
            where feed_id = :feed and reason = 'WAITING' order by line_no limit :most
            """)
        .param("feed", feed.value())
        .param("most", atMost)
        .query(
            (row, n) ->
                new Arrival(
                    row.getObject("id", UUID.class),
                    row.getInt("line_no"),
                    row.getString("raw"),
                    instant(row, "received_at")))
        .list();
  }

  /**
   * Holds the locks until the transaction ends. Taken in one order by everybody, so that nobody
   * waits for somebody who waits for them.
   */
  void lock(Stream<String> names) {
    Long[] locks = names.map(Fingerprint::lockOf).distinct().sorted().toArray(Long[]::new);
    batch.query(
        "select pg_advisory_xact_lock(l) from unnest(?) with ordinality as u(l, n) order by n",
        statement ->
            statement.setArray(1, statement.getConnection().createArrayOf("bigint", locks)),
        row -> {});
  }

  Facts factsFor(Deciding.Waiting waiting) {
    PoliceRecord record = waiting.reading().record();
    return new Facts(
        sameContent(waiting.fingerprint()).orElse(null),
        sameRecord(record.recordKey()).orElse(null),
        sameVictim(record).orElse(null),
        crimeIsKnown(record.text(Column.CRIME_NUMBER)));
  }

  void decided(Outcome outcome, PoliceRecord record, String fingerprint, Instant now) {
    jdbc.sql(
            """
            update arrival set disposition = :disposition, reason = :reason, sentence = :sentence,
              case_id = :case, decided_at = :now, record_id = :recordId, source = :source,
              record_key = :recordKey, crime_number = :crime, victim_key = :victimKey,
              person_key = :personKey, fingerprint = :fingerprint, content = :content::jsonb
            where id = :id and reason = 'WAITING'
            """)
        .param("id", outcome.arrival())
        .param("disposition", outcome.disposition().name())
        .param("reason", outcome.reason().name())
        .param("sentence", outcome.sentence())
        .param("case", outcome.caseId() == null ? null : outcome.caseId().value())
        .param("now", utc(now))
        .param("recordId", record.text(Column.RECORD_ID))
        .param("source", record.text(Column.SOURCE))
        .param("recordKey", record.recordKey())
        .param("crime", record.text(Column.CRIME_NUMBER))
        .param("victimKey", record.victimKey())
        .param("personKey", record.personKey())
        .param("fingerprint", fingerprint)
        .param("content", JSON.writeValueAsString(record.content()))
        .update();
  }

  /** A question the sender has answered by sending the record again is no longer asked. */
  void withdrawHeldBefore(Deciding.Waiting waiting, Instant now) {
    PoliceRecord record = waiting.reading().record();
    List<UUID> answered =
        jdbc
            .sql(
                EARLIER
                    + """
                    where disposition = 'HELD' and reason <> 'WAITING'
                      and (record_key = :key or fingerprint = :fingerprint)
                    """)
            .param("key", record.recordKey())
            .param("fingerprint", waiting.fingerprint())
            .query(Arrivals::earlier)
            .list()
            .stream()
            .filter(earlier -> earlier.mayBeAbout(record))
            .map(Earlier::arrival)
            .toList();
    for (UUID arrival : answered) {
      jdbc.sql(
              """
              update arrival set disposition = 'WITHDRAWN', reason = :reason, sentence = :sentence,
                decided_at = :now
              where id = :id
              """)
          .param("id", arrival)
          .param("reason", Reason.ANSWERED_BY_LATER.name())
          .param("sentence", Reason.ANSWERED_BY_LATER.sentence())
          .param("now", utc(now))
          .update();
    }
  }

  private Optional<Earlier> sameContent(String fingerprint) {
    return jdbc.sql(
            EARLIER
                + """
                where fingerprint = :fingerprint order by case_id is null, id limit 1
                """)
        .param("fingerprint", fingerprint)
        .query(Arrivals::earlier)
        .optional();
  }

  private Optional<Earlier> sameRecord(@Nullable String key) {
    return jdbc.sql(EARLIER + "where record_key = :key order by case_id is null, id desc limit 1")
        .param("key", key)
        .query(Arrivals::earlier)
        .optional();
  }

  private Optional<Earlier> sameVictim(PoliceRecord record) {
    return jdbc.sql(
            EARLIER
                + """
                where disposition = 'NEW_CASE' and (victim_key = :victim or person_key = :person)
                order by victim_key = :victim desc nulls last limit 1
                """)
        .param("victim", record.victimKey())
        .param("person", record.personKey())
        .query(Arrivals::earlier)
        .optional();
  }

  private boolean crimeIsKnown(@Nullable String crimeNumber) {
    return jdbc.sql(
            """
            select exists (
              select from arrival where crime_number = :crime and disposition = 'NEW_CASE')
            """)
        .param("crime", crimeNumber)
        .query(Boolean.class)
        .single();
  }

  private static Earlier earlier(ResultSet row, int n) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    String content = row.getString("content");
    return new Earlier(
        row.getObject("id", UUID.class),
        Disposition.valueOf(row.getString("disposition")),
        caseId == null ? null : new CaseId(caseId),
        content == null ? Map.of() : JSON.readValue(content, BY_NAME));
  }

  /** PostgreSQL has no place for a NUL in text; the bytes as received have it. */
  private static String storable(String text) {
    return text.replace('\0', FeedText.NOT_READABLE);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
