package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.deadlines.rules.Basis;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** The priority of a case and the victim's rights were decided. */
public record CaseClassified(CaseId caseId, Classification classification, Instant at)
    implements CaseEvent {

  @Override
  public @Nullable UserId by() {
    return null;
  }

  @Override
  public String sentence() {
    return "Priority %d: %s Rights are %s: %s"
        .formatted(
            classification.priority(),
            classification.priorityReason(),
            classification.basis() == Basis.ENHANCED ? "enhanced" : "standard",
            classification.basisReason());
  }
}
