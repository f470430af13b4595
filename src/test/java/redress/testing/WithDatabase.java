package redress.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.stream.Stream;

/**
 * Runs a program that starts many short-lived JVMs, which find one PostgreSQL instead of each
 * leaving its own behind: {@code WithDatabase <main class> <arguments>}, where {@code {port}}
 * stands for the server's port.
 */
final class WithDatabase {

  private WithDatabase() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres server = TestDatabase.start();
    String port = Integer.toString(server.getPort());
    String[] passedOn =
        Stream.of(arguments)
            .skip(1)
            .map(argument -> argument.replace("{port}", port))
            .toArray(String[]::new);
    try (server) {
      Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) passedOn);
    }
  }
}
