package redress.triage;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.cases.Classification;
import redress.deadlines.rules.Basis;
import redress.shared.CaseId;

/** Decides how urgent a case is and which rights the victim has, by the decision tables. */
@Service
public class Triage {

  private final Cases cases;
  private final DecisionTables tables;

  Triage(Cases cases, DecisionTables tables) {
    this.cases = cases;
    this.tables = tables;
  }

  /** Decides priority and enhanced rights from what is known now, and records both. */
  @Transactional
  public void assessPriority(CaseId caseId, Instant now) {
    CaseView victimCase = cases.get(caseId);
    TriageFacts facts =
        TriageFacts.of(victimCase.facts(), cases.earlierReportsOfSameVictim(caseId));
    DecisionTables.Answer priority = tables.priority(facts);
    DecisionTables.Answer rights = tables.enhancedRights(facts);
    cases.classify(
        caseId,
        new Classification(
            Integer.parseInt(priority.value()),
            priority.reason(),
            Basis.valueOf(rights.value()),
            rights.reason()),
        now);
  }
}
