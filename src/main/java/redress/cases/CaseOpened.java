package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** A victim's case was opened. */
public record CaseOpened(CaseId caseId, String reference, String source, Instant at)
    implements CaseEvent {

  @Override
  public @Nullable UserId by() {
    return null;
  }

  @Override
  public String sentence() {
    return "Case " + reference + " opened from a referral by " + source + ".";
  }
}
