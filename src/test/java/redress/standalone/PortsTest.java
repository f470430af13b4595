package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import redress.standalone.Ports.Listener;

class PortsTest {

  private final MockEnvironment settings = new MockEnvironment();

  PortsTest() {
    Arrays.stream(Listener.values())
        .forEach(listener -> settings.setProperty(listener.property(), "0"));
    settings.setProperty("server.port", "0");
  }

  @Test
  void zero_picks_a_port_of_its_own_for_each() {
    var ports = Ports.choose(settings);

    assertThat(Arrays.stream(Listener.values()).map(ports::of))
        .doesNotContain(0)
        .doesNotHaveDuplicates();
  }

  @Test
  void every_taken_port_is_named_at_once_with_the_property_that_changes_it() throws IOException {
    try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.setProperty("redress.ports.database", "" + first.getLocalPort());
      settings.setProperty("server.port", "" + second.getLocalPort());

      assertThatThrownBy(() -> Ports.choose(settings))
          .isInstanceOf(StandaloneProblem.class)
          .hasMessageContaining(
              "Port %d for the database is taken: stop what uses it, or choose another port with redress.ports.database."
                  .formatted(first.getLocalPort()))
          .hasMessageContaining(
              "Port %d for the web pages is taken: stop what uses it, or choose another port with redress.ports.http."
                  .formatted(second.getLocalPort()));
    }
  }
}
