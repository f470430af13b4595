package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** A case was closed. Nothing more is done in it. */
public record CaseClosed(CaseId caseId, ClosingReason reason, Instant at) implements CaseEvent {

  @Override
  public @Nullable UserId by() {
    return null;
  }

  @Override
  public String sentence() {
    return "Case closed: " + reason.title() + ".";
  }
}
