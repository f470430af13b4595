package redress.breaches;

import java.util.UUID;
import org.springframework.stereotype.Component;
import redress.engine.Engine;
import redress.shared.CaseId;

/** What we tell the journey of a deadline's call: what has happened, in its words. */
@Component
class BreachProcess {

  private final Engine engine;

  BreachProcess(Engine engine) {
    this.engine = engine;
  }

  void deadlineNeedsSomebody(UUID callId, CaseId caseId, Team team) {
    engine.announce("deadlineNeedsSomebody", callId, caseId, new Call(caseId, callId, team));
  }

  void breachExplained(UUID callId, CaseId caseId, Team team) {
    engine.announce("breachExplained", callId, caseId, new Call(caseId, callId, team));
  }

  void deadlineSettled(UUID callId, CaseId caseId) {
    engine.announce("deadlineSettled", callId, caseId, new Settled(callId));
  }

  /**
   * A call for somebody.
   *
   * @param matterId the call: its work is beside the case's journey
   * @param team whose work it is
   */
  record Call(CaseId caseId, UUID matterId, Team team) {}

  /** A call that nobody need answer any more. */
  record Settled(UUID matterId) {}
}
