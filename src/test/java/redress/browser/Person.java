package redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, who finds things by the words on the page. */
final class Person implements AutoCloseable {

  static final String PASSWORD = "redress-demo-2026";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final BrowserContext browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Person(BrowserContext browser) {
    this.browser = browser;
    this.page = browser.newPage();
    page.setDefaultTimeout(PATIENCE.toMillis());
    page.onPageError(complaints::add);
    page.onConsoleMessage(this::listen);
    Inspection.at(Inspection.DESK, page);
  }

  /** A page that was refused says so in the console too; that is no fault of the page's. */
  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.text() + " on " + page.url());
    }
  }

  Page page() {
    return page;
  }

  Person signsIn(String username) {
    opens("/sign-in");
    return signsInHere(username);
  }

  /** On the sign-in page somebody was led to. */
  Person signsInHere(String username) {
    enters("Username", username);
    enters("Password", PASSWORD);
    presses("Sign in");
    return this;
  }

  /** As after a long absence: nobody is signed in here any more. */
  void losesTheSession() {
    browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("REDRESS"));
  }

  /** The HTTP status is answered; the page is shown whatever it is. */
  int opens(String path) {
    return page.navigate(path).status();
  }

  void enters(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void entersDate(String question, int day, int month, int year) {
    var group = group(question);
    group.getByLabel("Day").fill("" + day);
    group.getByLabel("Month").fill("" + month);
    group.getByLabel("Year").fill("" + year);
  }

  void selects(String label, String option) {
    page.getByLabel(label).selectOption(option);
  }

  /** A radio button or a check box of a question. */
  void answers(String question, String... options) {
    for (var option : options) {
      group(question).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    }
  }

  void chooses(String label, String fileName, String text) {
    page.getByLabel(label)
        .setInputFiles(
            new FilePayload(fileName, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  void presses(String button) {
    button(button).click();
  }

  void pressesTwice(String button) {
    button(button).dblclick();
  }

  void follows(String link) {
    link(link).first().click();
  }

  void goesBack() {
    page.goBack();
  }

  /** The element with this text, as people would point at it. */
  Locator text(String text) {
    return page.getByText(text);
  }

  Locator text(Pattern text) {
    return page.getByText(text);
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** A row of a summary list. */
  Locator fact(String name, String value) {
    return page.locator(".govuk-summary-list__row")
        .filter(new Locator.FilterOptions().setHasText(name))
        .filter(new Locator.FilterOptions().setHasText(value));
  }

  /** A step of the list beside a diagram. */
  Locator step(String name) {
    return page.locator(".redress-step", new Page.LocatorOptions().setHasText(name));
  }

  Locator row(String text) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator row(Pattern text) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator group(String question) {
    return page.getByRole(
        AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true));
  }

  Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  void reads(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(heading);
  }

  /** The page says so, somewhere a person sees it. */
  void readsThat(String sentence) {
    assertThat(text(sentence).filter(new Locator.FilterOptions().setVisible(true)).first())
        .isVisible();
  }

  /** Neither on the page nor hidden in it. */
  void readsNothingOf(String text) {
    org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain(text);
  }

  /** Looks again until the page shows it: work in the engine takes its moment. */
  void waitsFor(Locator shown) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(500))
        .atMost(PATIENCE)
        .until(
            () -> {
              page.reload();
              return shown.first().isVisible();
            });
  }

  /** Inspects the page and keeps a picture of it. */
  void looks(String name) {
    Inspection.of(page);
    page.evaluate("() => window.scrollTo(0, 0)");
    Album.keep(page, name);
  }

  /** Inspects the page and keeps a picture of it from one of its headings on. */
  void looksAt(String heading, String name) {
    Inspection.of(page);
    heading(heading).first().evaluate("heading => heading.scrollIntoView()");
    Album.keep(page, name);
  }

  /** Keeps a picture as on a telephone. */
  void looksOnTelephone(String name) {
    Inspection.at(Inspection.TELEPHONE, page);
    page.evaluate("() => window.scrollTo(0, 0)");
    Album.keep(page, name);
    Inspection.at(Inspection.DESK, page);
  }

  /** The path of the page being looked at. */
  String path() {
    return Pattern.compile("^https?://[^/]+").matcher(page.url()).replaceFirst("");
  }

  @Override
  public void close() {
    browser.close();
    org.assertj.core.api.Assertions.assertThat(complaints)
        .as("errors of scripts and of the content policy")
        .isEmpty();
  }
}
