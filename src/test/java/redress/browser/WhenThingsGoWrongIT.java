package redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people meet when something is missing, lost, done twice or not theirs. */
@ExtendWith(Browsing.class)
@Order(1)
class WhenThingsGoWrongIT {

  private static final Pattern DONE_ONCE_OR_BEFORE =
      Pattern.compile("You have completed the task|This task was completed");

  private final People people;

  WhenThingsGoWrongIT(People people) {
    this.people = people;
  }

  @Test
  void a_wrong_password_is_said_plainly() {
    try (var stranger = people.stranger()) {
      stranger.opens("/cases");
      stranger.reads("Sign in to Redress");
      stranger.looks("sign-in");
      stranger.looksOnTelephone("sign-in-on-telephone");
      stranger.enters("Username", "caseworker");
      stranger.enters("Password", "not this one");
      stranger.presses("Sign in");
      stranger.readsThat("Check your username and password. One of them is wrong.");
      stranger.looks("sign-in-failed");

      stranger.signsInHere("caseworker");
      stranger.reads("Cases");
    }
  }

  @Test
  void a_missing_answer_is_named_and_the_others_are_kept() {
    try (var caseworker = people.signedInAs("caseworker")) {
      takesATaskToContactAVictim(caseworker);
      caseworker.answers("How did it go?", "The victim declined support");
      caseworker.selects("How did you try to reach them?", "Letter");
      caseworker.enters("Note (optional)", "Said so in a letter.");
      caseworker.presses("Complete task");

      assertThat(caseworker.heading("There is a problem")).isVisible();
      caseworker.looks("task-with-problem");
      caseworker.follows("Select why the victim declined");
      assertThat(caseworker.page().getByLabel("Why did the victim decline?")).isFocused();
      assertThat(caseworker.page().getByLabel("The victim declined support")).isChecked();
      assertThat(caseworker.page().getByLabel("Note (optional)"))
          .hasValue("Said so in a letter.");
    }
  }

  @Test
  void answers_survive_a_lost_session() {
    try (var caseworker = people.signedInAs("caseworker")) {
      takesATaskToContactAVictim(caseworker);
      caseworker.answers("How did it go?", "There was no answer");
      caseworker.selects("How did you try to reach them?", "Telephone");
      caseworker.enters("Note (optional)", "Rang twice, an hour apart.");
      var task = caseworker.path();
      caseworker.losesTheSession();
      caseworker.presses("Complete task");

      caseworker.readsThat("You were signed out. What you entered is kept.");
      caseworker.looks("sign-in-again");
      caseworker.signsInHere("caseworker");

      assertThat(caseworker.path()).isEqualTo(task);
      caseworker.readsThat("What you entered is shown below and has not been sent yet.");
      assertThat(caseworker.page().getByLabel("There was no answer")).isChecked();
      assertThat(caseworker.page().getByLabel("Note (optional)"))
          .hasValue("Rang twice, an hour apart.");
      caseworker.looks("task-after-lost-session");
      caseworker.presses("Complete task");
      caseworker.readsThat("You have completed the task “Contact victim”.");
    }
  }

  @Test
  void completing_twice_does_no_harm_even_without_script() {
    try (var caseworker = people.withoutScriptAs("caseworker")) {
      takesATaskToContactAVictim(caseworker);
      var reference = caseworker.page().locator(".govuk-caption-l").innerText();
      caseworker.answers("How did it go?", "There was no answer");
      caseworker.selects("How did you try to reach them?", "Telephone");
      var task = caseworker.path();
      caseworker.pressesTwice("Complete task");
      assertThat(caseworker.text(DONE_ONCE_OR_BEFORE).first()).isVisible();

      caseworker.opens(task);
      caseworker.readsThat("This task was completed by Amina Khan");
      caseworker.opens("/cases?words=" + reference);
      caseworker.row(reference).getByRole(AriaRole.LINK).click();
      assertThat(caseworker.text("Contact attempted by telephone")).hasCount(1);
    }
  }

  @Test
  void a_provider_sees_neither_the_referrals_of_others_nor_cases() {
    try (var owner = people.signedInAs("victimsupport");
        var other = people.signedInAs("safeline");
        var caseworker = people.signedInAs("caseworker")) {
      owner.opens("/referrals");
      owner.follows("RV-");
      assertThat(other.opens(owner.path())).isEqualTo(404);
      other.reads("Page not found");
      other.readsThat("There is no such referral, or none you may see.");
      other.looks("refused-referral");

      caseworker.opens("/cases");
      caseworker.follows("RV-");
      assertThat(other.opens(caseworker.path())).isEqualTo(403);
      other.reads("You cannot do this");
      other.looks("refused-case");
    }
  }

  @Test
  void a_page_that_is_not_there_is_said_to_be_not_there() {
    try (var caseworker = people.signedInAs("caseworker")) {
      assertThat(caseworker.opens("/no-such-page")).isEqualTo(404);
      caseworker.reads("Page not found");
      caseworker.looks("page-not-found");
      assertThat(caseworker.opens("/cases/00000000-0000-0000-0000-000000000000")).isEqualTo(404);
      caseworker.reads("Page not found");
      caseworker.follows("Go to the home page");
      caseworker.reads("Hello, Amina Khan");
    }
  }

  @Test
  void uploading_nothing_is_refused_with_a_sentence() {
    try (var caseworker = people.signedInAs("caseworker")) {
      caseworker.opens("/intake");
      caseworker.presses("Upload");
      assertThat(caseworker.heading("There is a problem")).isVisible();
      caseworker.looks("intake-with-problem");
    }
  }

  private static void takesATaskToContactAVictim(Person person) {
    person.opens("/tasks/team?type=cases.contactVictim&unassigned=true");
    person.page().getByText("Take contact victim").first().click();
    assertThat(person.button("Give back to the team")).isVisible();
  }
}
