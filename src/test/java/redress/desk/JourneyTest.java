package redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.cases.CaseView;
import redress.cases.Classification;
import redress.cases.ClosingReason;
import redress.cases.SafeContact;
import redress.cases.Stage;
import redress.deadlines.rules.Basis;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.TaskId;

class JourneyTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void a_case_just_opened_is_having_its_priority_assessed() {
    var journey = Journey.ofVictim(open(Stage.CONTACT, null, null), List.of());
    assertThat(journey.doneIds()).isEqualTo("victimReferred");
    assertThat(journey.currentIds()).isEqualTo("assessPriority");
  }

  @Test
  void a_case_is_at_its_open_task_and_says_who_has_it() {
    var journey =
        Journey.ofVictim(
            open(Stage.CONTACT, "Low.", null), List.of(open("support-victim", "contactVictim")));
    assertThat(journey.doneIds()).isEqualTo("victimReferred assessPriority");
    assertThat(journey.currentIds()).isEqualTo("contactVictim");
    assertThat(journey.steps().getLast().who()).isEqualTo("Office, any caseworker");
  }

  @Test
  void a_case_that_waits_to_try_again_is_at_that_date() {
    var journey =
        Journey.ofVictim(
            open(Stage.CONTACT, "Low.", LATER), List.of(done("support-victim", "contactVictim")));
    assertThat(journey.doneIds()).endsWith("contactVictim");
    assertThat(journey.currentIds()).isEqualTo("nextTryDue");
  }

  @Test
  void while_a_provider_is_sought_both_diagrams_say_so() {
    var tasks =
        List.of(
            done("support-victim", "assessNeeds"), open("refer-to-provider", "replyToReferral"));
    var journey = Journey.ofVictim(open(Stage.REFERRAL, "Low.", null), tasks);
    assertThat(journey.doneIds()).endsWith("assessNeeds openReferral");
    assertThat(journey.currentIds()).isEqualTo("referToProvider");
    assertThat(Journey.ofReferral(tasks))
        .singleElement()
        .satisfies(search -> assertThat(search.currentIds()).isEqualTo("replyToReferral"));
  }

  @Test
  void a_withdrawn_task_is_no_step() {
    var withdrawn = step("support-victim", "contactVictim", WorkStep.State.WITHDRAWN);
    var journey = Journey.ofVictim(open(Stage.CONTACT, "Low.", null), List.of(withdrawn));
    assertThat(journey.doneIds()).doesNotContain("contactVictim");
  }

  @Test
  void a_closed_case_ends_where_it_ended() {
    assertThat(Journey.ofVictim(closed(ClosingReason.SUPPORTED), List.of()).doneIds())
        .endsWith("closeCase caseClosed");
    assertThat(Journey.ofVictim(closed(ClosingReason.WITHDRAWN), List.of()).doneIds())
        .endsWith("victimWithdrew closeWithdrawnCase caseWithdrawn");
    assertThat(Journey.ofVictim(closed(ClosingReason.SUPPORTED), List.of()).currentIds()).isEmpty();
  }

  private static WorkStep open(String process, String element) {
    return step(process, element, WorkStep.State.OPEN);
  }

  private static WorkStep done(String process, String element) {
    return step(process, element, WorkStep.State.COMPLETED);
  }

  private static WorkStep step(String process, String element, WorkStep.State state) {
    return new WorkStep(
        TaskId.next(),
        process,
        element,
        element,
        "Office",
        Role.CASEWORKER,
        null,
        state,
        NOW,
        null,
        state == WorkStep.State.OPEN ? null : NOW,
        true);
  }

  private static CaseView open(
      Stage stage, @Nullable String priorityReason, @Nullable Instant waitingUntil) {
    return view(true, stage, priorityReason, waitingUntil, null);
  }

  private static CaseView closed(ClosingReason reason) {
    return view(false, Stage.CLOSING, "Low.", null, reason);
  }

  private static CaseView view(
      boolean open,
      Stage stage,
      @Nullable String priorityReason,
      @Nullable Instant waitingUntil,
      @Nullable ClosingReason reason) {
    return new CaseView(
        CaseId.next(),
        "RV-2026-000001",
        OrganisationId.of("0199a0e4-0000-7000-8000-000000000001"),
        Facts.ofBurglary(SafeContact.NOT_ASKED, Set.of()),
        null,
        open,
        stage,
        waitingUntil,
        new Classification(4, priorityReason, Basis.STANDARD, null),
        NOW,
        reason,
        null,
        open ? null : NOW);
  }
}
