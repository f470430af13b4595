package redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What every page must be, at a desk and on a telephone. */
final class Inspection {

  static final int DESK = 1280;
  static final int TELEPHONE = 360;

  private static final int HIGH = 900;
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Inspection() {}

  /** No violation axe can see, and nothing wider than a telephone. */
  static void of(Page page) {
    at(TELEPHONE, page);
    assertNothingIsWiderThanTheWindow(page);
    assertAccessible(page);
    at(DESK, page);
    assertAccessible(page);
  }

  static void at(int width, Page page) {
    page.setViewportSize(width, HIGH);
  }

  private static void assertNothingIsWiderThanTheWindow(Page page) {
    var beyond =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) beyond).intValue())
        .as("pixels that %s is wider than a telephone", page.url())
        .isZero();
  }

  private static void assertAccessible(Page page) {
    var violations =
        new AxeBuilder(page).withTags(WCAG_22_AA).setLegacyMode(true).analyze().getViolations();
    assertThat(violations.stream().map(Inspection::inWords).toList())
        .as("what axe finds on %s at %d px", page.url(), page.viewportSize().width)
        .isEmpty();
  }

  private static String inWords(Rule violation) {
    return violation.getHelp()
        + violation.getNodes().stream()
            .map(node -> "\n  " + node.getTarget() + " " + node.getHtml())
            .collect(Collectors.joining());
  }
}
