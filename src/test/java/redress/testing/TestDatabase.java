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

/** One PostgreSQL for all tests of this JVM, a fresh database for each that asks. */
public final class TestDatabase {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /** An empty database. */
  public static TestDatabase fresh() {
    String name = "redress_" + MADE.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
    return new TestDatabase(Server.RUNNING.getJdbcUrl("postgres", name));
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

  /** Started when first asked for. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "300")
            .start();
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
