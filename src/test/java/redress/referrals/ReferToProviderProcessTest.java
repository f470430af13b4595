package redress.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.testing.Answers.accepted;
import static redress.testing.Answers.reached;
import static redress.testing.Answers.refused;
import static redress.testing.Answers.supportWanted;
import static redress.testing.Story.workingDays;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import redress.testing.Given;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

/** One story a way out of a referral. */
@ProcessTest
class ReferToProviderProcessTest {

  @Autowired Given given;
  @Autowired Stories story;
  @Autowired Referrals referrals;

  @AfterEach
  void leave_nothing_behind() {
    story.leaveNothingBehind();
  }

  @Test
  void ends_with_the_provider_that_accepts() {
    Story told =
        referralTo("Victim Support", "Safeline")
            .completes("replyToReferral", accepted())
            .waitsAt("recordSupport")
            .hasCompleted("referralAccepted", 1);

    assertThat(offersOf(told)).containsExactly("Victim Support: Accepted");
  }

  @Test
  void asks_the_next_provider_when_the_first_refuses() {
    Story told =
        referralTo("Victim Support", "Safeline")
            .completes("replyToReferral", refused())
            .hasCompleted("offerToNextProvider", 2)
            .completes("replyToReferral", accepted())
            .waitsAt("recordSupport");

    assertThat(offersOf(told)).containsExactly("Victim Support: Refused", "Safeline: Accepted");
  }

  @Test
  void asks_the_next_provider_when_the_first_stays_silent() {
    Story told =
        referralTo("Victim Support", "Safeline")
            .waitsAt("replyToReferral")
            .whenTimePasses(workingDays(4))
            .hasCompleted("lapseOffer", 1)
            .hasCompleted("offerToNextProvider", 2)
            .waitsAt("replyToReferral");

    assertThat(offersOf(told))
        .containsExactly("Victim Support: No reply in time", "Safeline: Waiting for a reply");
  }

  @Test
  void comes_back_when_nobody_is_left_to_ask() {
    Story told =
        referralTo("Victim Support")
            .completes("replyToReferral", refused())
            .hasCompleted("referralUnanswered", 1)
            .waitsAt("chooseProvider");

    assertThat(offersOf(told)).containsExactly("Victim Support: Refused");
  }

  @Test
  void comes_back_at_once_where_no_provider_fits() {
    referralTo().hasCompleted("referralUnanswered", 1).waitsAt("chooseProvider");
  }

  private Story referralTo(String... providers) {
    return story
        .starts(given.aVictim().matching(providers))
        .completes("contactVictim", reached())
        .completes("assessNeeds", supportWanted());
  }

  private List<String> offersOf(Story told) {
    return referrals.of(told.caseId()).stream()
        .flatMap(referral -> referral.offers().stream())
        .map(offer -> offer.provider() + ": " + offer.standing())
        .toList();
  }
}
