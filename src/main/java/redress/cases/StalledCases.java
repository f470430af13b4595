package redress.cases;

import static redress.cases.CaseRule.CASE_IS_NOT_STALLED;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.Deadlines;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;
import redress.shared.RuleBroken;

/**
 * Open cases whose journey stands still although nothing is to be waited for: no task, no command
 * on its way, no date. Shown to a person, who may take the journey up again from the database
 * alone.
 */
@Service
public class StalledCases implements MeterBinder {

  private static final int LISTED = 200;

  /** Longer than a journey needs between two steps. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String STALLED =
      """
      from victim_case c
       where c.status = 'OPEN'
         and c.moved_at < :before
         and (c.waiting_until is null or c.waiting_until < :before)
         and not exists (select 1 from task t where t.case_id = c.id and t.matter_id is null
                            and t.state = 'OPEN')
         and not exists (select 1 from stuck_work w where w.case_id = c.id)
         and not exists (select 1 from scheduled_tasks s
                          where s.task_name = 'tell-engine'
                            and s.task_instance like '%:' || c.id)
      """;

  private final JdbcClient jdbc;
  private final CaseProcess process;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StalledCases(
      JdbcClient jdbc,
      CaseProcess process,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.process = process;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /** An open case that stands still. */
  public record Stalled(CaseId caseId, String reference, Stage stage, Instant since) {}

  /** The longest stalled first, 200 at most. */
  @Transactional(readOnly = true)
  public List<Stalled> list(Instant now) {
    return jdbc.sql(
            "select c.id, c.reference, c.stage, c.moved_at "
                + STALLED
                + " order by c.moved_at, c.id limit "
                + LISTED)
        .param("before", Timestamp.from(now.minus(PATIENCE)))
        .query(
            (row, n) ->
                new Stalled(
                    new CaseId(row.getObject("id", UUID.class)),
                    row.getString("reference"),
                    Stage.valueOf(row.getString("stage")),
                    row.getTimestamp("moved_at").toInstant()))
        .list();
  }

  /**
   * Starts the journey again at the stage where people left the case. Asked twice, the second is
   * refused: the case has moved.
   */
  @Transactional
  public void takeUpAgain(CaseId caseId, CurrentUser by, Instant now) {
    Stage stage =
        jdbc.sql("select c.stage " + STALLED + " and c.id = :caseId for update of c")
            .param("before", Timestamp.from(now.minus(PATIENCE)))
            .param("caseId", caseId.value())
            .query(String.class)
            .optional()
            .map(Stage::valueOf)
            .orElseThrow(() -> new RuleBroken(CASE_IS_NOT_STALLED));
    jdbc.sql("update victim_case set moved_at = :now, waiting_until = null where id = :caseId")
        .param("now", Timestamp.from(now))
        .param("caseId", caseId.value())
        .update();
    events.publishEvent(
        new CaseNoted(
            caseId, "The journey was taken up again: " + stage.title() + ".", now, by.id()));
    process.journeyTakenUpAgain(caseId, whereItWas(caseId, stage));
    deadlines.keepTimeAgain(caseId);
  }

  private CaseProcess.TakenUp whereItWas(CaseId caseId, Stage stage) {
    return jdbc.sql(
            """
            select r.id, o.provider_id from referral r
              join referral_offer o on o.referral_id = r.id and o.state = 'ACCEPTED'
             where r.case_id = :caseId order by o.offered_at desc limit 1
            """)
        .param("caseId", caseId.value())
        .query(
            (row, n) ->
                new CaseProcess.TakenUp(
                    caseId,
                    stage,
                    new ReferralId(row.getObject("id", UUID.class)),
                    new OrganisationId(row.getObject("provider_id", UUID.class))))
        .optional()
        .orElseGet(() -> new CaseProcess.TakenUp(caseId, stage, null, null));
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("redress.cases.stalled", this, cases -> cases.list(clock.instant()).size())
        .description("Open cases whose journey stands still, counted up to 200")
        .register(meters);
  }
}
