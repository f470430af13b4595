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
      Set.of("redress-demo-2026", "demonstration", "change-me-please");

  private static final String TOO_WEAK =
      "%s is a demonstration's or too short: choose one of your own, %d characters or longer.";

  private record Setting(String property, String variable) {}

  private static final List<Setting> SECRETS =
      List.of(
          new Setting("spring.datasource.password", "REDRESS_DATABASE_PASSWORD"),
          new Setting("spring.mail.password", "REDRESS_SMTP_PASSWORD"),
          new Setting("redress.office.password", "REDRESS_OFFICE_PASSWORD"));

  private static final List<Setting> NEEDED =
      List.of(
          new Setting("spring.datasource.url", "REDRESS_DATABASE_URL"),
          new Setting("spring.datasource.username", "REDRESS_DATABASE_USER"),
          new Setting("spring.datasource.password", "REDRESS_DATABASE_PASSWORD"),
          new Setting("redress.engine.gateway", "REDRESS_ENGINE_GATEWAY"),
          new Setting("spring.mail.host", "REDRESS_SMTP_HOST"),
          new Setting("redress.mail.from", "REDRESS_MAIL_FROM"),
          new Setting("redress.address", "REDRESS_ADDRESS"));

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
    SECRETS.stream()
        .filter(secret -> isForDemonstration(settings.getProperty(secret.property, "")))
        .map(secret -> TOO_WEAK.formatted(secret.variable, SHORTEST_SECRET))
        .forEach(wrong::add);
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
