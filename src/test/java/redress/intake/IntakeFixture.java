package redress.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import redress.identity.CurrentUser;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.testing.TestDatabase;

/** Intake on a real database; only the cases it opens are pretended, in the same transactions. */
final class IntakeFixture {

  static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
  static final CurrentUser CASEWORKER =
      new CurrentUser(
          UUID.fromString("00000000-0000-7000-8000-000000000001"),
          "ruth",
          "Ruth Adeyemi",
          "ruth@example.org",
          UUID.fromString("00000000-0000-7000-8000-000000000002"),
          "Office",
          OrganisationKind.LOCAL_POLICING_BODY,
          Set.of(Role.CASEWORKER));

  private static final HikariDataSource DATABASE = start();

  final JdbcClient jdbc = JdbcClient.create(DATABASE);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Desk desk = new Desk();
  final Feeds feeds = new Feeds(jdbc);
  final FeedLists lists = new FeedLists(jdbc, desk);
  final IntakeProperties settings =
      new IntakeProperties(DataSize.ofMegabytes(50), DataSize.ofMegabytes(1));
  final FeedReading reading;
  final Intake intake;

  IntakeFixture() {
    var arrivals = new Arrivals(new JdbcTemplate(DATABASE));
    var deciding = new Deciding(arrivals, desk);
    var inTransaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    var metrics = new IntakeMetrics(meters, lists);
    reading = new FeedReading(feeds, arrivals, deciding, inTransaction, metrics);
    intake =
        new Intake(feeds, arrivals, deciding, lists, id -> {}, inTransaction, metrics, settings);
  }

  static IntakeFixture empty() {
    var fixture = new IntakeFixture();
    fixture.jdbc.sql("truncate feed, arrival, single_tally, test_case, test_note cascade").update();
    return fixture;
  }

  FeedId received(byte[] file) {
    return received(new ByteArrayInputStream(file));
  }

  FeedId received(String file) {
    return received(file.getBytes(StandardCharsets.UTF_8));
  }

  FeedId received(InputStream file) {
    try {
      return intake.upload("feed.csv", file, CASEWORKER, NOW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FeedView read(byte[] file) {
    return read(received(file));
  }

  FeedView read(String file) {
    return read(received(file));
  }

  FeedView read(FeedId id) {
    reading.read(id, NOW);
    return intake.feed(id);
  }

  List<RowView> rows(FeedView feed) {
    return lists.rows(feed.id(), null, 0, 1_000);
  }

  int cases() {
    return jdbc.sql("select count(*) from test_case").query(Integer.class).single();
  }

  List<String> notes() {
    return jdbc.sql("select note from test_note order by no").query(String.class).list();
  }

  /** Opens cases in a table of its own, so that they come and go with the transaction. */
  final class Desk implements CaseDesk {

    volatile Consumer<PoliceRecord> beforeOpening = record -> {};

    @Override
    public CaseId open(PoliceRecord record, Instant now) {
      beforeOpening.accept(record);
      CaseId id = CaseId.next();
      jdbc.sql("insert into test_case (id, record_id) values (?, ?)")
          .params(id.value(), record.text(Column.RECORD_ID))
          .update();
      return id;
    }

    @Override
    public void tell(CaseId caseId, String sentence, Instant at) {
      jdbc.sql("insert into test_note (note) values (?)").param(sentence).update();
    }

    @Override
    public void correct(CaseId caseId, PoliceRecord asNowKnown, String sentence, Instant now) {
      tell(caseId, sentence, now);
    }

    @Override
    public Map<CaseId, String> references(Collection<CaseId> cases) {
      Map<CaseId, String> references = new HashMap<>();
      cases.forEach(id -> references.put(id, "VC-" + id.toString().substring(24)));
      return references;
    }
  }

  private static HikariDataSource start() {
    var pool = new HikariConfig();
    pool.setDataSource(TestDatabase.migrated().dataSource());
    var database = new HikariDataSource(pool);
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("create table test_case (id uuid primary key, record_id text)").update();
    jdbc.sql("create table test_note (no serial primary key, note text)").update();
    return database;
  }
}
