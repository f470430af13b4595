package redress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import redress.engine.StuckWork.Stuck;
import redress.shared.CaseId;
import redress.testing.Given;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

/** The rules of the engine room, on a real engine and a real database. */
@ProcessTest
class EngineRoomTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Given given;
  @Autowired Stories story;
  @Autowired Engine engine;
  @Autowired Outbox outbox;
  @Autowired StuckWork stuck;
  @Autowired JobPostponer jobs;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  @AfterEach
  void leave_nothing_behind() {
    story.leaveNothingBehind();
  }

  /** What a message says of its case. */
  record AboutCase(CaseId caseId) {}

  @Test
  void a_command_of_a_transaction_that_fails_is_never_sent() {
    CaseId nobody = CaseId.next();

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              engine.announce("victimReferred", nobody, new AboutCase(nobody));
              transaction.setRollbackOnly();
            });

    assertThat(commandsFor(nobody)).isZero();
  }

  @Test
  void the_same_happening_told_twice_starts_one_journey() {
    Story told = story.starts(given.aVictim()).waitsAt("contactVictim");

    engine.announce("victimReferred", told.caseId(), new AboutCase(told.caseId()));

    await().atMost(PATIENCE).until(() -> commandsFor(told.caseId()) == 0);
    assertThat(openTasksOf(told.caseId())).isEqualTo(1);
  }

  @Test
  void completing_a_job_the_engine_no_longer_knows_counts_as_done() {
    CaseId anyCase = CaseId.next();

    engine.complete(42L, anyCase, new AboutCase(anyCase));

    await().atMost(PATIENCE).until(() -> commandsFor(anyCase) == 0);
    assertThat(stuckWorkOf(anyCase)).isEmpty();
  }

  @Test
  void a_job_that_keeps_failing_is_listed_as_stuck_and_goes_on_once_its_cause_is_mended() {
    CaseId like = story.starts(given.aVictim()).waitsAt("contactVictim").caseId();
    CaseId missing = CaseId.next();

    engine.announce("victimReferred", missing, new AboutCase(missing));
    await().atMost(PATIENCE).until(() -> stuckWorkOf(missing).isPresent());
    Stuck work = stuckWorkOf(missing).orElseThrow();

    assertThat(work.what()).isEqualTo("triage.assessPriority");
    assertThat(work.reason()).contains("There is no such case");
    assertThat(work.attempts()).isGreaterThanOrEqualTo(BackOff.STUCK_AFTER);

    copyOf(like, missing);
    stuck.retry(work.id());

    await().atMost(PATIENCE).until(() -> openTasksOf(missing) == 1);
    await().atMost(PATIENCE).until(() -> stuckWorkOf(missing).isEmpty());
  }

  @Test
  void retrying_what_has_been_done_meanwhile_changes_nothing() {
    stuck.retry(UUID.randomUUID());

    assertThat(jobs.offerAgain(43L, Duration.ofSeconds(1))).isEqualTo(JobPostponer.Answer.UNKNOWN);
  }

  @Test
  void the_outbox_tells_its_depth_and_age() {
    await().atMost(PATIENCE).until(() -> outbox.depth() == 0);

    assertThat(outbox.age(clock.instant())).isZero();
  }

  private long commandsFor(CaseId caseId) {
    return jdbc.sql(
            """
            select count(*) from scheduled_tasks
             where task_name = 'tell-engine' and task_instance like '%:' || :caseId
            """)
        .param("caseId", caseId.toString())
        .query(Long.class)
        .single();
  }

  private long openTasksOf(CaseId caseId) {
    return jdbc.sql("select count(*) from task where case_id = :caseId and state = 'OPEN'")
        .param("caseId", caseId.value())
        .query(Long.class)
        .single();
  }

  private Optional<Stuck> stuckWorkOf(CaseId caseId) {
    return stuck.list().stream().filter(work -> caseId.equals(work.caseId())).findFirst();
  }

  /** A case like another, under the id the engine asks for. */
  private void copyOf(CaseId like, CaseId missing) {
    jdbc.sql(
            """
            insert into victim_case
            select (jsonb_populate_record(c, jsonb_build_object(
                      'id', :missing::text, 'reference', 'copy ' || c.reference))).*
              from victim_case c where c.id = :like
            """)
        .param("missing", missing.toString())
        .param("like", like.value())
        .update();
  }
}
