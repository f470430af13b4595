package redress.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.engine.Engine;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;

/** What we tell a victim's journey: what has happened, in its words. */
@Component
class CaseProcess {

  private final Engine engine;

  CaseProcess(Engine engine) {
    this.engine = engine;
  }

  void victimReferred(CaseId caseId) {
    engine.announce("victimReferred", caseId, new AboutCase(caseId));
  }

  void victimWithdrew(CaseId caseId) {
    engine.announce("victimWithdrew", caseId, new AboutCase(caseId));
  }

  void journeyTakenUpAgain(CaseId caseId, TakenUp at) {
    engine.announce("journeyTakenUpAgain", caseId, at);
  }

  /** The case a message is about. */
  record AboutCase(CaseId caseId) {}

  /** Where a journey is taken up again, with what its stage needs. */
  record TakenUp(
      CaseId caseId,
      Stage stage,
      @Nullable ReferralId referralId,
      @Nullable OrganisationId offeredTo) {}
}
