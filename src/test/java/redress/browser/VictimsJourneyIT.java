package redress.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.LINK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One victim, from a row of the police feed to the closed case, as three people live it: a
 * caseworker, a worker of the provider, a supervisor.
 */
@ExtendWith(Browsing.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class VictimsJourneyIT {

  private static final Clock CLOCK = Clock.systemDefaultZone();
  private static final LocalDate TODAY = LocalDate.now(CLOCK);

  /** What was written and when it was sent. */
  private static final Pattern A_MAIL_THAT_LEFT =
      Pattern.compile("a deadline has passed(.*\\d\\d:\\d\\d){2}", Pattern.DOTALL);

  private static Person caseworker;
  private static Person provider;
  private static Person supervisor;

  private static String reference;
  private static String casePage;

  @BeforeAll
  static void three_people_come_to_work(People people) {
    caseworker = people.signedInAs("caseworker");
    provider = people.signedInAs("victimsupport");
    supervisor = people.signedInAs("supervisor");
  }

  @AfterAll
  static void they_go_home() {
    caseworker.close();
    provider.close();
    supervisor.close();
  }

  @Test
  @Order(1)
  void the_caseworker_uploads_a_feed_and_its_ledger_adds_up() {
    caseworker.reads("Hello, Amina Khan");
    caseworker.looks("home");
    caseworker.looksOnTelephone("home-on-telephone");

    caseworker.follows("Intake");
    caseworker.chooses("Upload a feed file", "one-victim.csv", NewVictim.feed(CLOCK.instant()));
    caseworker.looks("intake");
    caseworker.presses("Upload");
    caseworker.reads("one-victim.csv");
    caseworker.waitsFor(caseworker.fact("State", "Done"));

    assertThat(caseworker.row("Received").first()).containsText("1");
    assertThat(caseworker.row("New cases").first()).containsText("1");
    assertThat(caseworker.row("Difference").first()).containsText("0");
    caseworker.looks("intake-file");

    caseworker.follows("What has arrived");
    assertThat(caseworker.row("All that has ever arrived")).containsText("0");
    caseworker.looks("intake-ledger");
  }

  @Test
  @Order(2)
  void the_caseworker_finds_the_case_by_name() {
    caseworker.follows("Cases");
    caseworker.looks("cases");
    caseworker.enters("Find a case", NewVictim.FAMILY_NAME);
    caseworker.presses("Find");
    caseworker.readsThat("1 case, the newest first");
    caseworker.looks("cases-found");
    caseworker.row(NewVictim.NAME).getByRole(LINK).click();

    caseworker.reads(NewVictim.NAME);
    casePage = caseworker.path();
    reference = caseworker.page().locator("h1 .govuk-caption-xl").innerText();
    caseworker.waitsFor(caseworker.link("Contact victim"));
    caseworker.readsThat("After four in the afternoon");
    caseworker.looks("case");
  }

  @Test
  @Order(3)
  void the_caseworker_takes_the_task_and_records_that_the_victim_was_reached() {
    caseworker.follows("Contact victim");
    caseworker.reads("Contact victim");
    caseworker.presses("Take this task");
    assertThat(caseworker.button("Give back to the team")).isVisible();
    caseworker.answers("How did it go?", "I reached the victim");
    caseworker.selects("How did you try to reach them?", "Telephone");
    caseworker.answers("Was it safe to talk?", "Yes");
    caseworker.looks("task");
    caseworker.looksOnTelephone("task-on-telephone");
    caseworker.presses("Complete task");
    caseworker.readsThat("You have completed the task “Contact victim”.");
    caseworker.looks("tasks");
  }

  @Test
  @Order(4)
  void the_caseworker_assesses_needs_and_the_victim_agrees_to_be_referred() {
    caseworker.opens(casePage);
    caseworker.waitsFor(caseworker.link("Assess needs"));
    caseworker.follows("Assess needs");
    caseworker.answers("Does the victim want support?", "Yes");
    caseworker.answers(
        "What does the victim need help with?", "Outlook and attitudes", "Finance and benefits");
    caseworker.answers(
        "What kind of support would help?", "Emotional support", "Practical support");
    caseworker.selects("How would the victim like to be supported? (optional)", "Telephone");
    caseworker.answers("Does the victim agree to be referred to a support provider?", "Yes");
    caseworker.enters(
        "Summary of the assessment (optional)", "Has not slept well since. Locks are mended.");
    caseworker.looks("task-assess-needs");
    caseworker.presses("Complete task");
    caseworker.readsThat("You have completed the task “Assess needs”.");
  }

  @Test
  @Order(5)
  void the_provider_is_offered_the_referral_and_is_not_told_who_it_is() {
    provider.looks("provider-home");
    provider.follows("Referrals");
    provider.waitsFor(provider.link(reference));
    provider.looks("provider-referrals");
    provider.follows(reference);
    provider.reads(reference);
    provider.readsThat("You are told who the victim is");
    provider.readsNothingOf(NewVictim.FAMILY_NAME);
    provider.looks("provider-referral-offered");

    provider.opens("/tasks/team?type=referrals.replyToReferral");
    provider.readsNothingOf(NewVictim.FAMILY_NAME);
    provider.looks("provider-tasks");
    provider.row(reference).getByRole(LINK).click();
    provider.reads("Reply to referral");
    provider.readsNothingOf(NewVictim.FAMILY_NAME);
    provider.readsNothingOf(NewVictim.MOBILE);
    provider.looks("provider-task");
  }

  @Test
  @Order(6)
  void the_provider_accepts_and_is_told_who_it_is() {
    provider.answers("Can you support this person?", "Yes, we accept the referral");
    provider.entersDate(
        "When will you first contact them? (optional)",
        TODAY.getDayOfMonth(),
        TODAY.getMonthValue(),
        TODAY.getYear());
    provider.presses("Complete task");
    provider.readsThat("You have completed the task “Reply to referral”.");

    provider.follows("Referrals");
    provider.follows(reference);
    provider.readsThat(NewVictim.NAME);
    provider.readsThat(NewVictim.MOBILE);
    provider.readsThat("After four in the afternoon");
    provider.looks("provider-referral");
    provider.looksOnTelephone("provider-referral-on-telephone");
  }

  @Test
  @Order(7)
  void the_provider_records_support_and_closes_it_with_six_measures() {
    opensTask(provider, "referrals.recordSupport");
    provider.entersDate(
        "When did you support them?",
        TODAY.getDayOfMonth(),
        TODAY.getMonthValue(),
        TODAY.getYear());
    provider.answers("What support did you give?", "Emotional support", "Practical support");
    provider.selects("How did you support them?", "Telephone");
    provider.enters("How many minutes did it take? (optional)", "45");
    provider.answers("Will you support them again?", "No");
    provider.looks("provider-record-support");
    provider.presses("Complete task");
    provider.readsThat("You have completed the task “Record support”.");

    provider.follows("Referrals");
    provider.follows(reference);
    assertThat(provider.row("Emotional support")).containsText("45");
    provider.looks("provider-referral-supported");

    opensTask(provider, "referrals.closeSupport");
    provider.answers("Were outcomes measured?", "Yes");
    provider.answers("Personal wellbeing", "Better");
    provider.answers("Re-integration", "The same");
    provider.answers("Perception of safety", "Better");
    provider.answers("Feeling informed", "Better");
    provider.answers("Experience of the criminal justice system", "Not measured");
    provider.answers("Ability to cope", "Better");
    provider.looks("provider-close-support");
    provider.presses("Complete task");
    provider.readsThat("You have completed the task “Close support”.");
  }

  @Test
  @Order(8)
  void the_caseworker_sees_the_case_closed_with_all_that_happened() {
    caseworker.opens(casePage);
    caseworker.waitsFor(caseworker.text("The case was closed on"));
    caseworker.readsThat("Victim Support");
    caseworker.looks("case-closed");
    caseworker.looksAt("What happened", "case-timeline");
    assertThat(caseworker.page().locator(".redress-diagram svg").first()).isVisible();
    assertThat(caseworker.step("Close case")).containsText("Done");
    caseworker.looksAt("Where this case is", "case-diagram");
  }

  @Test
  @Order(9)
  void the_supervisor_watches_the_deadlines_and_why_they_fall_when_they_do() {
    supervisor.reads("Hello, Sam Okoro");
    assertThat(supervisor.heading("Next deadlines")).isVisible();
    supervisor.looks("supervisor-home");
    supervisor.follows("RV-");
    supervisor.page().locator(".redress-clock summary").first().click();
    supervisor.readsThat("Counted");
    supervisor.looksAt("Deadlines", "case-deadlines");

    supervisor.follows("Stuck work");
    supervisor.readsThat("Nothing is stuck.");
    supervisor.readsThat("No case is stalled.");
    supervisor.looks("stuck-work");

    supervisor.follows("Mail");
    supervisor.waitsFor(supervisor.row(A_MAIL_THAT_LEFT));
    supervisor.looks("mail-sent");
    supervisor.row(A_MAIL_THAT_LEFT).first().getByRole(LINK).click();
    supervisor.looks("mail");
  }

  @Test
  @Order(10)
  void three_working_days_later_deadlines_are_overdue_and_people_were_told() {
    supervisor.follows("Time machine");
    supervisor.enters("How many", "3");
    supervisor.answers("Of what", "working days");
    supervisor.presses("Move forward");
    supervisor.readsThat("Both clocks moved forward");
    supervisor.looks("time-machine");
    var thatDay = supervisor.page().locator("#now").innerText().replaceFirst(",.*", "");

    supervisor.opens("/mail");
    supervisor.waitsFor(supervisor.row(Pattern.compile("has passed.*" + thatDay, Pattern.DOTALL)));
    supervisor.looks("mail-three-days-later");

    supervisor.opens("/");
    supervisor.readsThat("Overdue");
    supervisor.looks("supervisor-home-overdue");
  }

  private static void opensTask(Person person, String type) {
    person.opens("/tasks/team?type=" + type);
    person.waitsFor(person.row(reference));
    person.row(reference).getByRole(LINK).click();
  }
}
