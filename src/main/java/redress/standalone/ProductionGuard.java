package redress.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.PropertyResolver;

/**
 * Keeps a Redress in production from starting with what belongs to a demonstration, or without what
 * production needs.
 */
public final class ProductionGuard
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private static final int SHORTEST_SECRET = 12;
  private static final Set<String> DEMONSTRATION_SECRETS =
      Set.of("redress", "password", "secret", "changeme", "change-me", "demonstration", "demo");

  private record Needed(String property, String variable) {}

  private static final List<Needed> NEEDED =
      List.of(
          new Needed("spring.datasource.url", "REDRESS_DATABASE_URL"),
          new Needed("spring.datasource.username", "REDRESS_DATABASE_USER"),
          new Needed("spring.datasource.password", "REDRESS_DATABASE_PASSWORD"),
          new Needed("redress.engine.gateway", "REDRESS_ENGINE_GATEWAY"),
          new Needed("spring.mail.host", "REDRESS_SMTP_HOST"),
          new Needed("redress.mail.from", "REDRESS_MAIL_FROM"));

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var settings = event.getEnvironment();
    if (settings.getProperty("redress.mode", "standalone").equals("production")) {
      check(settings);
    }
  }

  /** Refuses with one sentence for each thing that is wrong. */
  static void check(PropertyResolver settings) {
    var wrong = new ArrayList<String>();
    for (var needed : NEEDED) {
      if (settings.getProperty(needed.property, "").isBlank()) {
        wrong.add("%s is not set: production needs it.".formatted(needed.variable));
      }
    }
    if (settings.getProperty("redress.demo", Boolean.class, false)
        || settings.getProperty("redress.time-machine", Boolean.class, false)) {
      wrong.add("Demonstration data and the time machine are never on in production.");
    }
    if (isForDemonstration(settings.getProperty("spring.datasource.password", ""))) {
      wrong.add(
          "REDRESS_DATABASE_PASSWORD is a demonstration's: choose one of your own, %d characters or longer."
              .formatted(SHORTEST_SECRET));
    }
    if (!wrong.isEmpty()) {
      throw new StandaloneProblem(String.join(System.lineSeparator(), wrong));
    }
  }

  private static boolean isForDemonstration(String secret) {
    return !secret.isBlank()
        && (secret.length() < SHORTEST_SECRET
            || DEMONSTRATION_SECRETS.contains(secret.toLowerCase(Locale.ROOT)));
  }

  /** After the configuration has been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
