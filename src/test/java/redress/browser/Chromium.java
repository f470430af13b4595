package redress.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's own Chromium, without a window. Nothing is ever downloaded. */
final class Chromium implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
  private static final String OWN_CHOICE = "REDRESS_CHROMIUM";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final String MISSING =
      """

      ------------------------------------------------------------------------------
        NO CHROMIUM: the browser tests cannot run.
        Install it (Debian, Ubuntu:  sudo apt-get install chromium
                    Fedora:          sudo dnf install chromium
                    macOS:           brew install --cask chromium)
        or name an executable in the environment variable %s.
      ------------------------------------------------------------------------------"""
          .formatted(OWN_CHOICE);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    var settings = new HashMap<>(System.getenv());
    settings.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    PlaywrightAssertions.setDefaultAssertionTimeout(Duration.ofSeconds(60).toMillis());
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** Starts it; where there is none the test is skipped, and fails on a build server. */
  static Chromium start() {
    var executable = find(System.getenv());
    if (executable.isEmpty()) {
      LOG.error(MISSING);
      if (System.getenv("CI") != null) {
        throw new AssertionError(MISSING);
      }
      Assumptions.abort("There is no Chromium on this machine.");
    }
    return new Chromium(executable.orElseThrow());
  }

  /** The executable somebody chose, or the first of the usual names on the path. */
  static Optional<Path> find(Map<String, String> environment) {
    var chosen = environment.get(OWN_CHOICE);
    if (chosen != null) {
      return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
    }
    return Stream.of(environment.getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
