package redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.testing.Answers.accepted;
import static redress.testing.Answers.closing;
import static redress.testing.Answers.declined;
import static redress.testing.Answers.givenUp;
import static redress.testing.Answers.measured;
import static redress.testing.Answers.noAnswer;
import static redress.testing.Answers.noSupportWanted;
import static redress.testing.Answers.notSafe;
import static redress.testing.Answers.offeredAgain;
import static redress.testing.Answers.reached;
import static redress.testing.Answers.refused;
import static redress.testing.Answers.safeWayFound;
import static redress.testing.Answers.supportWanted;
import static redress.testing.Answers.supported;
import static redress.testing.Answers.supportedWithMorePlanned;
import static redress.testing.Answers.tooUnsafe;
import static redress.testing.Answers.unmet;
import static redress.testing.Story.workingDays;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.deadlines.Deadlines;
import redress.testing.Given;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

/** One story a way out of a victim's journey. */
@ProcessTest
class SupportVictimProcessTest {

  @Autowired Given given;
  @Autowired Stories story;
  @Autowired Deadlines deadlines;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void leave_nothing_behind() {
    story.leaveNothingBehind();
  }

  @Test
  void supports_a_victim_to_closure_and_measures_six_outcomes() {
    Story told =
        supportedStory()
            .completes("recordSupport", supported())
            .completes("closeSupport", measured())
            .ends();

    assertThat(told.outcome().open()).isFalse();
    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.SUPPORTED);
    assertThat(measuresOf(told)).isEqualTo("BETTER SAME BETTER BETTER NOT_MEASURED BETTER");
  }

  @Test
  void closes_support_that_nobody_measured() {
    Story told =
        supportedStory()
            .completes("recordSupport", supported())
            .completes("closeSupport", closing("LOST_CONTACT"))
            .ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.SUPPORTED);
  }

  @Test
  void tries_again_when_nobody_answers() {
    story
        .starts(given.aVictim())
        .completes("contactVictim", noAnswer())
        .waitsAt("nextTryDue")
        .doesNotWaitAt("contactVictim")
        .whenTimePasses(workingDays(2))
        .hasCompleted("nextTryDue", 1)
        .waitsAt("contactVictim");
  }

  @Test
  void closes_when_the_victim_declines() {
    Story told = story.starts(given.aVictim()).completes("contactVictim", declined()).ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.DECLINED);
    assertThat(told.outcome().closingNote()).contains("NO_LONGER_NEEDED");
  }

  @Test
  void gives_up_after_three_attempts() {
    Story told =
        story
            .starts(given.aVictim())
            .completes("contactVictim", noAnswer())
            .whenTimePasses(workingDays(2))
            .completes("contactVictim", noAnswer())
            .whenTimePasses(workingDays(2))
            .completes("contactVictim", givenUp())
            .ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.COULD_NOT_BE_CONTACTED);
  }

  @Test
  void asks_a_supervisor_when_contact_is_not_safe_and_tries_the_safe_way() {
    story
        .starts(given.aVictim().of("VIOLENCE_WITH_INJURY", "DA"))
        .completes("contactVictim", notSafe())
        .completes("planSafeContact", safeWayFound())
        .waitsAt("nextTryDue")
        .whenTimePasses(workingDays(2))
        .waitsAt("contactVictim");
  }

  @Test
  void leaves_a_victim_alone_where_no_way_is_safe() {
    Story told =
        story
            .starts(given.aVictim().of("VIOLENCE_WITH_INJURY", "DA"))
            .completes("contactVictim", notSafe())
            .completes("planSafeContact", tooUnsafe())
            .ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.UNSAFE_TO_CONTACT);
  }

  @Test
  void closes_when_no_support_is_wanted() {
    Story told =
        story
            .starts(given.aVictim())
            .completes("contactVictim", reached())
            .completes("assessNeeds", noSupportWanted())
            .ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.NO_SUPPORT_WANTED);
  }

  @Test
  void comes_back_to_the_caseworker_when_no_provider_accepts_and_is_offered_again() {
    referredStory("Safeline")
        .completes("replyToReferral", refused())
        .completes("chooseProvider", offeredAgain())
        .hasCompleted("openReferral", 2)
        .completes("replyToReferral", accepted())
        .waitsAt("recordSupport");
  }

  @Test
  void closes_unmet_when_no_provider_can_help() {
    Story told =
        referredStory("Safeline")
            .completes("replyToReferral", refused())
            .completes("chooseProvider", unmet())
            .ends();

    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.NEED_UNMET);
  }

  @Test
  void records_support_as_often_as_it_is_planned() {
    supportedStory()
        .completes("recordSupport", supportedWithMorePlanned())
        .completes("recordSupport", supportedWithMorePlanned())
        .completes("recordSupport", supported())
        .hasCompleted("recordSupport", 3)
        .waitsAt("closeSupport");
  }

  @Test
  void stops_at_once_when_the_victim_withdraws_before_contact() {
    assertWithdrawn(story.starts(given.aVictim()).waitsAt("contactVictim").victimWithdraws());
  }

  @Test
  void stops_at_once_when_the_victim_withdraws_while_the_next_try_is_waited_for() {
    assertWithdrawn(
        story
            .starts(given.aVictim())
            .completes("contactVictim", noAnswer())
            .waitsAt("nextTryDue")
            .victimWithdraws());
  }

  @Test
  void stops_at_once_when_the_victim_withdraws_while_a_provider_is_asked() {
    assertWithdrawn(referredStory("Victim Support").waitsAt("replyToReferral").victimWithdraws());
  }

  @Test
  void stops_at_once_when_the_victim_withdraws_from_support() {
    assertWithdrawn(supportedStory().waitsAt("recordSupport").victimWithdraws());
  }

  @Test
  void keeps_time_until_both_clocks_have_climbed_every_rung_once() {
    Story told =
        story
            .starts(given.aVictim())
            .waitsAt("contactVictim")
            .whenTimePasses(workingDays(14))
            .waitsAt("contactVictim")
            .doesNotWaitAt("wakeUpTime");

    assertThat(rungsOf(told))
        .containsExactly(
            "LC48 DUE 2 before",
            "LC48 OVERDUE 0 after",
            "LC48 OVERDUE 168 after",
            "LC48 OVERDUE 72 after",
            "LC48 WARN 12 before",
            "VC04 DUE 0 before",
            "VC04 OVERDUE 0 after",
            "VC04 OVERDUE 10 after",
            "VC04 OVERDUE 5 after",
            "VC04 WARN 1 before");
    assertThat(subjectsOfMailAbout(told))
        .filteredOn(subject -> subject.endsWith("a deadline has passed"))
        .as("at least one for each clock; how many more depends on who else is told")
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void stops_both_clocks_when_what_is_due_is_done() {
    Story told = referredStory("Victim Support").waitsAt("replyToReferral");

    assertThat(deadlines.clocksOf(told.caseId(), told.now()))
        .extracting(clock -> clock.code() + " " + clock.state())
        .containsExactly("VC04 MET", "LC48 MET", "PR03 RUNNING");
    told.whenTimePasses(Duration.ofDays(2));
    assertThat(rungsOf(told)).isNotEmpty().allMatch(rung -> rung.startsWith("PR03"));
  }

  @Test
  void is_taken_up_again_at_contact() {
    story
        .starts(given.aVictim())
        .waitsAt("contactVictim")
        .losesItsJourney()
        .isTakenUpAgain()
        .completes("contactVictim", reached())
        .waitsAt("assessNeeds");
  }

  @Test
  void is_taken_up_again_at_the_needs_assessment() {
    story
        .starts(given.aVictim())
        .completes("contactVictim", reached())
        .waitsAt("assessNeeds")
        .losesItsJourney()
        .isTakenUpAgain()
        .waitsAt("assessNeeds");
  }

  @Test
  void is_taken_up_again_at_the_referral() {
    referredStory("Victim Support", "Safeline")
        .waitsAt("replyToReferral")
        .losesItsJourney()
        .isTakenUpAgain()
        .waitsAt("replyToReferral");
  }

  @Test
  void is_taken_up_again_during_support() {
    supportedStory()
        .waitsAt("recordSupport")
        .losesItsJourney()
        .isTakenUpAgain()
        .completes("recordSupport", supported())
        .completes("closeSupport", measured())
        .ends();
  }

  @Test
  void is_taken_up_again_to_be_closed() {
    Story told =
        supportedStory()
            .completes("recordSupport", supported())
            .waitsAt("closeSupport")
            .losesItsJourney()
            .completesFromTheList("closeSupport", measured())
            .isTakenUpAgain()
            .ends();

    assertThat(told.outcome().open()).isFalse();
  }

  private Story referredStory(String... providers) {
    return story
        .starts(given.aVictim().matching(providers))
        .completes("contactVictim", reached())
        .completes("assessNeeds", supportWanted());
  }

  private Story supportedStory() {
    return referredStory("Victim Support").completes("replyToReferral", accepted());
  }

  private static void assertWithdrawn(Story told) {
    told.hasCompleted("withdrawCaseTasks", 1).hasCompleted("closeWithdrawnCase", 1).ends();
    assertThat(told.outcome().open()).isFalse();
    assertThat(told.outcome().closingReason()).isEqualTo(ClosingReason.WITHDRAWN);
  }

  private String measuresOf(Story told) {
    return jdbc.sql(
            """
            select concat_ws(' ', wellbeing, reintegration, safety, informed, justice_experience,
                             coping)
              from outcome_measure m join referral r on r.id = m.referral_id
             where r.case_id = :caseId
            """)
        .param("caseId", told.caseId().value())
        .query(String.class)
        .single();
  }

  private List<String> rungsOf(Story told) {
    return jdbc.sql(
            """
            select c.rule || ' ' || r.step from clock_rung r join clock c on c.id = r.clock_id
             where c.case_id = :caseId order by 1
            """)
        .param("caseId", told.caseId().value())
        .query(String.class)
        .list();
  }

  private List<String> subjectsOfMailAbout(Story told) {
    return jdbc.sql("select subject from mail_message where case_id = :caseId")
        .param("caseId", told.caseId().value())
        .query(String.class)
        .list();
  }
}
