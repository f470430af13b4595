package redress.breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.testing.Answers.doneInTime;
import static redress.testing.Answers.explained;
import static redress.testing.Answers.sentBack;
import static redress.testing.Answers.signedOff;
import static redress.testing.Answers.toBeDoneToday;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import redress.deadlines.Deadlines;
import redress.deadlines.RungReached;
import redress.deadlines.RungsReached;
import redress.deadlines.rules.Act;
import redress.deadlines.rules.Rung;
import redress.deadlines.rules.Whom;
import redress.testing.Given;
import redress.testing.People;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

/** One story a way out of a deadline's call for somebody. */
@ProcessTest
class ActOnDeadlineProcessTest {

  @Autowired Given given;
  @Autowired Stories story;
  @Autowired People people;
  @Autowired Breaches breaches;
  @Autowired Deadlines deadlines;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void leave_nothing_behind() {
    story.leaveNothingBehind();
  }

  @Test
  void ends_with_the_word_that_it_has_been_done() {
    Story told =
        inGoodTime()
            .completes("actOnDeadline", doneInTime())
            .doesNotWaitAt("actOnDeadline")
            .hasCompleted("deadlineAnswered", 1);

    assertThat(answersOf(told)).containsExactly("ANSWERED DONE");
  }

  @Test
  void ends_with_the_day_by_which_it_will_be_done() {
    Story told =
        inGoodTime()
            .completes("actOnDeadline", toBeDoneToday())
            .hasCompleted("deadlineAnswered", 1);

    assertThat(answersOf(told)).containsExactly("ANSWERED WILL_BE_DONE");
  }

  @Test
  void ends_when_a_manager_signs_off_why_it_was_missed() {
    Story told =
        tooLate()
            .completes("actOnDeadline", explained())
            .completes("signOffBreach", signedOff())
            .hasCompleted("breachSignedOff", 1);

    assertThat(breach(told).state()).isEqualTo(BreachState.SIGNED_OFF);
  }

  @Test
  void comes_back_until_the_explanation_is_agreed() {
    Story told =
        tooLate()
            .completes("actOnDeadline", explained())
            .completes("signOffBreach", sentBack())
            .completes("actOnDeadline", explained())
            .completes("signOffBreach", signedOff())
            .hasCompleted("breachSignedOff", 1);

    assertThat(breach(told).reviews()).hasSize(2);
  }

  @Test
  void goes_straight_to_the_manager_when_the_breach_is_explained_on_its_page() {
    Story told = tooLate();

    breaches.explain(
        breach(told).id(),
        new Explanation(Cause.NOT_ALLOCATED, "Nobody had it.", "Allocate at once.", null),
        people.supervisor(),
        told.now());

    told.waitsAt("signOffBreach")
        .doesNotWaitAt("actOnDeadline")
        .hasCompleted("callSettled", 1)
        .completes("signOffBreach", signedOff())
        .hasCompleted("breachSignedOff", 1);
  }

  @Test
  void ends_by_itself_when_the_clock_is_met_in_time() {
    Story told = inGoodTime().waitsAt("actOnDeadline");

    deadlines.met(told.caseId(), "LC48", told.now(), null, told.now());

    told.doesNotWaitAt("actOnDeadline").hasCompleted("callSettled", 1);
    assertThat(answersOf(told)).containsExactly("SETTLED");
  }

  @Test
  void still_wants_its_explanation_when_the_case_has_ended() {
    tooLate()
        .victimWithdraws()
        .ends()
        .completes("actOnDeadline", explained())
        .completes("signOffBreach", signedOff())
        .hasCompleted("breachSignedOff", 1);
  }

  private Story inGoodTime() {
    Story told = story.starts(given.aVictim()).waitsAt("contactVictim");
    return calls(told, Rung.WARN, "WARN 12 before", Whom.OWNER);
  }

  /** The supervisor is called as soon as the clock runs over, sooner than the usual ladder says. */
  private Story tooLate() {
    Story told =
        story.starts(given.aVictim()).waitsAt("contactVictim").whenTimePasses(Duration.ofHours(49));
    return calls(told, Rung.OVERDUE, "OVERDUE 1 after", Whom.SUPERVISOR);
  }

  private Story calls(Story told, Rung rung, String step, Whom whom) {
    RungReached reached =
        jdbc.sql(
                """
                select k.id, k.due_at, d.name from clock k join deadline_rule d on d.id = k.rule_id
                 where k.case_id = :caseId and k.rule = 'LC48'
                """)
            .param("caseId", told.caseId().value())
            .query(
                (row, n) ->
                    new RungReached(
                        row.getObject("id", UUID.class),
                        told.caseId(),
                        "LC48",
                        row.getString("name"),
                        rung,
                        step,
                        row.getTimestamp("due_at").toInstant(),
                        told.now(),
                        Act.TASK,
                        List.of(whom),
                        false))
            .single();
    transaction.executeWithoutResult(
        begun -> events.publishEvent(new RungsReached(List.of(reached))));
    return told.waitsAt("actOnDeadline");
  }

  private BreachView breach(Story told) {
    UUID id =
        jdbc.sql("select id from breach where case_id = :caseId and rule = 'LC48'")
            .param("caseId", told.caseId().value())
            .query(UUID.class)
            .single();
    return breaches.one(new BreachId(id), people.manager());
  }

  private List<String> answersOf(Story told) {
    return jdbc.sql(
            """
            select concat_ws(' ', state, position) from deadline_call where case_id = :caseId
             order by id
            """)
        .param("caseId", told.caseId().value())
        .query(String.class)
        .list();
  }
}
