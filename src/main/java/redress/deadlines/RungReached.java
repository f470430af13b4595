package redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/**
 * A clock has reached a rung. Published once for each rung of each clock, in the transaction that
 * writes so down: what a listener does in it happens exactly once.
 *
 * @param rule the rule's code
 * @param ruleName what must be done, in plain words
 * @param dueAt the last moment that is in time
 * @param at when the rung was acted on
 * @param step the rung and its timing, for example {@code OVERDUE 5 after}
 * @param act what the step does
 * @param whom for whom
 * @param overtaken whether a higher rung of the same clock fell in the same look
 */
public record RungReached(
    UUID clockId,
    CaseId caseId,
    String rule,
    String ruleName,
    Rung rung,
    String step,
    Instant dueAt,
    Instant at,
    Act act,
    List<Whom> whom,
    boolean overtaken)
    implements CaseEvent {

  @Override
  public @Nullable UserId by() {
    return null;
  }

  @Override
  public String sentence() {
    String what =
        switch (rung) {
          case WARN -> "Deadline coming near";
          case DUE -> "Deadline about to be reached";
          case OVERDUE -> "Deadline passed";
        };
    return "%s: %s, by %s.".formatted(what, ruleName, London.moment(dueAt));
  }
}
