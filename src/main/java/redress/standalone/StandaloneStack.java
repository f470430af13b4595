package redress.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings up what Redress needs on one machine before the application itself, and tells the
 * application where it is. It acts in mode standalone only, and only where it was added to the
 * application, which {@code main} does and tests do not.
 */
public final class StandaloneStack
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var settings = event.getEnvironment();
    if (settings.getProperty("redress.mode", "standalone").equals("standalone")) {
      bringUp(settings, event.getSpringApplication());
    }
  }

  private static void bringUp(ConfigurableEnvironment settings, SpringApplication application) {
    JavaVersion.check(Runtime.version().feature());
    var home = Home.at(Path.of(settings.getProperty("redress.home", ".redress")));
    var engine = EngineFiles.in(Path.of(settings.getRequiredProperty("redress.engine.directory")));
    var parts =
        StandaloneParts.start(home, engine, settings, SpringApplication.getShutdownHandlers());
    var demo = settings.getProperty("redress.demo", Boolean.class, true);
    settings.getPropertySources().addFirst(told(parts.whereTheyAre(), home, demo));
    application.addListeners(new StandaloneBanner(home, demo));
  }

  private static MapPropertySource told(Map<String, Object> parts, Home home, boolean demo) {
    var told = new HashMap<>(parts);
    told.put("redress.demo", demo);
    told.put("redress.time-machine", demo);
    told.put("redress.home", home.folder().toString());
    told.put("redress.clock.offset-file", home.clockOffset().toString());
    told.put("redress.standalone.mail-folder", home.mail().toString());
    return new MapPropertySource("standalone", told);
  }

  /** After the configuration has been read and the log set up. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
