package redress.intake;

import static redress.intake.Arrivals.instant;
import static redress.intake.Arrivals.utc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import redress.shared.OrganisationId;

/** The files received, byte for byte, and how far each has come. */
@Repository
class Feeds {

  private static final int PART = 1 << 20;

  private final JdbcClient jdbc;

  Feeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file as its reader needs it. */
  record Unread(
      FeedId id,
      FeedState state,
      OrganisationId organisation,
      Instant receivedAt,
      List<String> header) {}

  void store(FeedId id, String fileName, Spool file, Sender from, Instant now) throws IOException {
    jdbc.sql(
            """
            insert into feed (id, file_name, sha256, size_bytes, door, organisation_id, sent_by,
              sent_by_user, sent_by_client, received_at, state)
            values (:id, :name, :sha256, :size, :door, :organisation, :by, :user, :client, :now,
              'RECEIVED')
            """)
        .param("id", id.value())
        .param("name", fileName)
        .param("sha256", file.sha256())
        .param("size", file.size())
        .param("door", from.door())
        .param("organisation", from.organisation().value())
        .param("by", from.name())
        .param("user", from.user() == null ? null : from.user().value())
        .param("client", from.client())
        .param("now", utc(now))
        .update();
    try (InputStream in = file.open()) {
      int partNo = 0;
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.sql("insert into feed_part (feed_id, part_no, bytes) values (:id, :no, :bytes)")
            .param("id", id.value())
            .param("no", partNo++)
            .param("bytes", part)
            .update();
      }
    }
  }

  /** The bytes as received, a part at a time. */
  InputStream bytesOf(FeedId id) {
    int parts =
        jdbc.sql("select count(*) from feed_part where feed_id = :id")
            .param("id", id.value())
            .query(Integer.class)
            .single();
    return new SequenceInputStream(new Parts(parts, no -> part(id, no)));
  }

  /** Waits until no other copy of Redress works on the file, then shows how far it has come. */
  Unread lock(FeedId id) {
    return jdbc.sql(
            """
            select id, state, organisation_id, received_at, header from feed where id = :id
            for update
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new Unread(
                    new FeedId(row.getObject("id", UUID.class)),
                    FeedState.valueOf(row.getString("state")),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    instant(row, "received_at"),
                    strings(row.getArray("header"))))
        .single();
  }

  void refuse(FeedId id, String sentence, Instant now) {
    jdbc.sql(
            """
            update feed set state = 'REFUSED', refusal = :sentence, ended_at = :now where id = :id
            """)
        .param("id", id.value())
        .param("sentence", sentence)
        .param("now", utc(now))
        .update();
  }

  void processing(FeedId id, HeaderRow header, int rows) {
    jdbc.sql(
            """
            update feed set state = 'PROCESSING', header = :header::text[],
              unknown_columns = :unknown::text[], rows_received = :rows
            where id = :id
            """)
        .param("id", id.value())
        .param("header", header.names().toArray(String[]::new))
        .param("unknown", header.unknown().toArray(String[]::new))
        .param("rows", rows)
        .update();
  }

  void done(FeedId id, Instant now) {
    jdbc.sql("update feed set state = 'DONE', ended_at = :now where id = :id")
        .param("id", id.value())
        .param("now", utc(now))
        .update();
  }

  private byte[] part(FeedId id, int partNo) {
    return jdbc.sql("select bytes from feed_part where feed_id = :id and part_no = :no")
        .param("id", id.value())
        .param("no", partNo)
        .query((row, n) -> row.getBytes("bytes"))
        .single();
  }

  static List<String> strings(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  /** Asks for each part only when the one before has been read. */
  private static final class Parts implements Enumeration<InputStream> {

    private final int parts;
    private final IntFunction<byte[]> part;
    private int next;

    Parts(int parts, IntFunction<byte[]> part) {
      this.parts = parts;
      this.part = part;
    }

    @Override
    public boolean hasMoreElements() {
      return next < parts;
    }

    @Override
    public InputStream nextElement() {
      return new ByteArrayInputStream(part.apply(next++));
    }
  }
}
