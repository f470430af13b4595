package redress.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import redress.shared.CaseId;

/** What intake asks of the cases. Always within the transaction that decides the record. */
interface CaseDesk {

  CaseId open(PoliceRecord record, Instant now);

  /** A later police event on a case. */
  void addEvent(CaseId caseId, String event, Instant at, Instant now);

  /** The sender sent the person's record again, different in these columns. */
  void addChange(CaseId caseId, List<String> changed, Instant now);

  /** The references people know the cases by. */
  Map<CaseId, String> references(Collection<CaseId> cases);
}
