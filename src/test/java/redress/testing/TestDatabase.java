package redress.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of this JVM, a fresh database for each that asks. Where {@value
 * #PORT} names a server that is running already, that one is used.
 */
public final class TestDatabase {

  private static final String PORT = "test.database.port";
  private static final AtomicInteger MADE = new AtomicInteger();

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /** An empty database. */
  public static TestDatabase fresh() {
    String name = "redress_%d_%d".formatted(ProcessHandle.current().pid(), MADE.incrementAndGet());
    try (var connection = new TestDatabase(Server.url("postgres")).dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
    return new TestDatabase(Server.url(name));
  }

  /** A database with every table of the house. */
  public static TestDatabase migrated() {
    TestDatabase database = fresh();
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return database;
  }

  public String url() {
    return url;
  }

  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  /** What Spring needs to know to use it. */
  public Map<String, String> properties() {
    return Map.of("spring.datasource.url", url);
  }

  /** Whoever starts one stops it; the JVM's end does, too. */
  static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("max_connections", "300")
        .start();
  }

  /** Started when first asked for. */
  private static final class Server {

    private static final int RUNNING_ON = runningOn();

    static String url(String database) {
      return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(RUNNING_ON, database);
    }

    private static int runningOn() {
      try {
        Integer known = Integer.getInteger(PORT);
        return known == null ? start().getPort() : known;
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
