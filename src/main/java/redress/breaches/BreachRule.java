package redress.breaches;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why breaches say no. */
enum BreachRule implements Rule {
  UNKNOWN_BREACH("There is no such breach, or none you may see.", null, Kind.UNKNOWN),
  ONLY_SUPERVISORS_EXPLAIN(
      "Only supervisors explain a breach here. Others do it in the task they are given.",
      null,
      Kind.FORBIDDEN),
  NOT_TO_BE_EXPLAINED(
      "This breach has been explained already. Nothing was changed.", null, Kind.CONFLICT),
  NOT_EXPLAINED("This breach does not wait to be signed off.", null, Kind.CONFLICT),
  OWN_EXPLANATION(
      "You explained this breach yourself, so another manager must sign it off.",
      null,
      Kind.CONFLICT),
  NOBODY_CALLED_FOR(
      "Nobody need answer for this deadline any more. Nothing was changed.", null, Kind.CONFLICT),
  DEADLINE_HAS_PASSED(
      "The deadline passed before this was answered. Select that it was missed, and explain why.",
      "position",
      Kind.UNACCEPTABLE),
  NOTHING_TO_EXPLAIN(
      "There is no missed deadline left to explain. Select that it has been or will be done.",
      "position",
      Kind.UNACCEPTABLE),
  CAUSE_MISSING("Select why the deadline was missed.", "cause", Kind.UNACCEPTABLE),
  WHAT_HAPPENED_MISSING("Enter what happened.", "whatHappened", Kind.UNACCEPTABLE),
  WHAT_HAPPENED_TOO_LONG(
      "What happened must be 2,000 characters or fewer.", "whatHappened", Kind.UNACCEPTABLE),
  LEARNING_MISSING("Enter what we learn from it.", "learning", Kind.UNACCEPTABLE),
  LEARNING_TOO_LONG(
      "What we learn from it must be 2,000 characters or fewer.", "learning", Kind.UNACCEPTABLE),
  ACTION_TOO_LONG(
      "What is being done must be 2,000 characters or fewer.", "action", Kind.UNACCEPTABLE);

  private final String sentence;
  private final @Nullable String field;
  private final Kind kind;

  BreachRule(String sentence, @Nullable String field, Kind kind) {
    this.sentence = sentence;
    this.field = field;
    this.kind = kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public @Nullable String field() {
    return field;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
