package redress.cases;

import java.time.Instant;
import java.util.Locale;
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
    return "Case " + reference + " opened from a referral by " + sender() + ".";
  }

  private String sender() {
    return switch (source) {
      case "POLICE" -> "the police";
      case "SELF" -> "the victim";
      case "PARENT_CARER" -> "a parent or carer";
      case "LOCAL_AUTHORITY" -> "a local authority";
      case "OTHER_FORCE" -> "another police force";
      case "EDUCATION" -> "a school or college";
      case "NHS" -> "the NHS";
      case "PROVIDER" -> "a provider";
      default -> source.replace('_', ' ').toLowerCase(Locale.UK);
    };
  }
}
