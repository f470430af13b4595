package redress.breaches;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.deadlines.RungReached;
import redress.deadlines.rules.Act;
import redress.shared.CaseId;
import redress.shared.Ids;

/** Calls for somebody where a step of a ladder asks for a task, and tells their journeys. */
@Component
class DeadlineCalls {

  private final JdbcClient jdbc;
  private final DeadlineCallRepository calls;
  private final BreachProcess process;

  DeadlineCalls(JdbcClient jdbc, DeadlineCallRepository calls, BreachProcess process) {
    this.jdbc = jdbc;
    this.calls = calls;
    this.process = process;
  }

  /** Of several steps one clock has reached at once only the highest calls. */
  void call(List<RungReached> rungs) {
    rungs.stream()
        .filter(reached -> reached.act() == Act.TASK)
        .collect(
            toMap(
                RungReached::clockId,
                reached -> reached,
                (lower, higher) -> higher,
                LinkedHashMap::new))
        .values()
        .forEach(this::call);
  }

  private void call(RungReached reached) {
    UUID callId = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into deadline_call (id, clock_id, case_id, rule_name, due_at, step,
                    called_at, state)
                values (:id, :clock, :caseId, :ruleName, :dueAt, :step, :now, 'OPEN')
                on conflict (clock_id, due_at, step) do nothing
                """)
            .param("id", callId)
            .param("clock", reached.clockId())
            .param("caseId", reached.caseId().value())
            .param("ruleName", reached.ruleName())
            .param("dueAt", Timestamp.from(reached.dueAt()))
            .param("step", reached.step())
            .param("now", Timestamp.from(reached.at()))
            .update();
    if (added == 1) {
      process.deadlineNeedsSomebody(callId, reached.caseId(), Team.of(reached.whom().getFirst()));
    }
  }

  /** A breach was explained without being asked: a manager is called to sign it off. */
  void callForSignOff(UUID clockId, CaseId caseId, Instant now) {
    UUID callId = Ids.next();
    jdbc.sql(
            """
            insert into deadline_call (id, clock_id, case_id, rule_name, due_at, called_at, state)
            select :id, b.clock_id, b.case_id, b.rule_name, b.due_at, :now, 'REVIEW'
              from breach b where b.clock_id = :clock
            """)
        .param("id", callId)
        .param("clock", clockId)
        .param("now", Timestamp.from(now))
        .update();
    process.breachExplained(callId, caseId, Team.SUPERVISORS);
  }

  /** Clocks have ended. Those that called in time need nobody any more; a breach still does. */
  void clocksEnded(Collection<UUID> clockIds) {
    if (!clockIds.isEmpty()) {
      calls.needlessOf(clockIds).forEach(this::settle);
    }
  }

  void settle(DeadlineCall call) {
    call.settle();
    process.deadlineSettled(call.id(), call.caseId());
  }
}
