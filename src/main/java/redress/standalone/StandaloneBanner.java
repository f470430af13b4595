package redress.standalone;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** What a newcomer needs to know, said once when everything is up. */
final class StandaloneBanner implements ApplicationListener<ApplicationReadyEvent>, Ordered {

  private static final String LINE = "-".repeat(76);

  private final Home home;
  private final boolean demo;

  StandaloneBanner(Home home, boolean demo) {
    this.home = home;
    this.demo = demo;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var settings = event.getApplicationContext().getEnvironment();
    Progress.tell(text(settings.getProperty("local.server.port", "8080")));
  }

  String text(String port) {
    var address = "http://localhost:" + port;
    return """

        %s
          Redress is ready      %s
          Mail it would send    %s/standalone/mail
        %s  Everything it keeps   %s
          To stop               Ctrl-C
        %s"""
        .formatted(
            LINE, address, address, demo ? forTheDemonstration(address) : "", home.folder(), LINE);
  }

  private String forTheDemonstration(String address) {
    var users =
        Home.textOf(home.exampleUsers()).stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(line -> "                        " + line)
            .collect(Collectors.joining("\n"));
    return "  Time machine          %s/time-machine%n".formatted(address)
        + (users.isEmpty()
            ? ""
            : "  Example users         user, password, role, organisation:%n%s%n".formatted(users));
  }

  /** Last of all, when the example users are there. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
