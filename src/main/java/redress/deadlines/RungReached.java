package redress.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Act;
import redress.deadlines.rules.Rung;
import redress.deadlines.rules.Whom;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/**
 * A clock has reached a step of its ladder. Told once for each step of each due date, with {@link
 * RungsReached}, in the transaction that writes so down.
 *
 * @param rule the rule's code
 * @param ruleName what must be done, in plain words
 * @param step names the step on its ladder, for example {@code OVERDUE 5 after}
 * @param dueAt the last moment that is in time
 * @param at when the step was acted on
 * @param overtaken whether a higher step of the same clock is acted on with it, so that this one
 *     need not be told by itself
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

  public RungReached {
    whom = List.copyOf(whom);
  }

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
