package redress.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** The ports of everything that is started. */
final class Ports {

  /** Who listens, what a person calls it, its property and its usual port. */
  enum Listener {
    HTTP("the web pages", "http", 8080),
    DATABASE("the database", "database", 15432),
    ENGINE("the engine", "engine", 26500),
    ENGINE_COMMAND("the engine's commands", "engine-command", 26501),
    ENGINE_INTERNAL("the engine's own traffic", "engine-internal", 26502),
    ENGINE_MANAGEMENT("the engine's management", "engine-management", 9600),
    MAIL("the mail server", "mail", 1025);

    private final String what;
    private final String property;
    private final int usual;

    Listener(String what, String property, int usual) {
      this.what = what;
      this.property = "redress.ports." + property;
      this.usual = usual;
    }

    String property() {
      return property;
    }

    /** The web server's own setting follows ours, and is heard where it is set instead. */
    private int wanted(PropertyResolver settings) {
      return settings.getProperty(this == HTTP ? "server.port" : property, Integer.class, usual);
    }

    /** The web pages are for other machines too; everything else is for this machine only. */
    private @Nullable InetAddress address() {
      return this == HTTP ? null : InetAddress.getLoopbackAddress();
    }
  }

  private final Map<Listener, Integer> numbers;

  private Ports(Map<Listener, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The ports as configured; 0 picks a free one. Every port that is taken is named at once. */
  static Ports choose(PropertyResolver settings) {
    var numbers = new EnumMap<Listener, Integer>(Listener.class);
    for (var listener : Listener.values()) {
      var wanted = listener.wanted(settings);
      numbers.put(listener, wanted == 0 ? free() : wanted);
    }
    refuseTaken(numbers);
    return new Ports(numbers);
  }

  int of(Listener listener) {
    return Objects.requireNonNull(numbers.get(listener));
  }

  private static void refuseTaken(Map<Listener, Integer> numbers) {
    var taken =
        numbers.entrySet().stream()
            .filter(entry -> isTaken(entry.getKey().address(), entry.getValue()))
            .map(
                entry ->
                    "Port %d for %s is taken: stop what uses it, or choose another port with %s."
                        .formatted(
                            entry.getValue(), entry.getKey().what, entry.getKey().property()))
            .collect(Collectors.joining(System.lineSeparator()));
    if (!taken.isEmpty()) {
      throw new StandaloneProblem(taken);
    }
  }

  static boolean isTaken(@Nullable InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new StandaloneProblem("This machine has no free port left.", problem);
    }
  }
}
