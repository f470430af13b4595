package redress.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import redress.shared.CaseId;

/** What intake asks of the cases. Always within the transaction that decides the record. */
interface CaseDesk {

  CaseId open(PoliceRecord record, Instant now);

  /** Tells the case something the sender said, as one sentence for its timeline. */
  void tell(CaseId caseId, String sentence, Instant at);

  /**
   * The sender sent the record again with other content.
   *
   * @param asNowKnown all that is known after it
   */
  void correct(CaseId caseId, PoliceRecord asNowKnown, String sentence, Instant now);

  /** The references people know the cases by. */
  Map<CaseId, String> references(Collection<CaseId> cases);
}
