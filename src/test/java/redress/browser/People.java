package redress.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;

/** Seats people at browsers of their own, all on the one running Redress. */
record People(Browser chromium, RunningRedress redress) {

  private static final Pattern A_HUNDRED_OR_MORE = Pattern.compile("^\\d{3}\\+? tasks");
  private static final Pattern A_REFERRAL = Pattern.compile("^RV-\\d{4}-");

  Person stranger() {
    return new Person(context(true));
  }

  Person signedInAs(String username) {
    return stranger().signsIn(username);
  }

  /** Somebody whose browser runs no script at all. */
  Person withoutScriptAs(String username) {
    return new Person(context(false)).signsIn(username);
  }

  /**
   * Waits until the example people of the demonstration have done their share, so that they do not
   * work on what a test brings: they take the first 60 cases. What they refer reaches a provider
   * only after the last row is read where the engine is slow, so that is waited for as well.
   */
  void awaitTheDemonstration() {
    try (var caseworker = signedInAs("caseworker2");
        var provider = signedInAs("victimsupport")) {
      caseworker.opens("/tasks/team?type=cases.contactVictim");
      caseworker.waitsFor(caseworker.text(A_HUNDRED_OR_MORE));
      provider.opens("/referrals");
      provider.waitsFor(provider.text(A_REFERRAL));
    }
  }

  private BrowserContext context(boolean script) {
    return chromium.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(redress.address())
            .setLocale("en-GB")
            .setTimezoneId("Europe/London")
            .setJavaScriptEnabled(script));
  }
}
