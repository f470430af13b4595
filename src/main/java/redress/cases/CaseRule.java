package redress.cases;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why cases say no. */
enum CaseRule implements Rule {
  UNKNOWN_CASE("There is no such case, or none you may see.", null, Kind.UNKNOWN),
  CASE_IS_CLOSED("This case is closed. Nothing more can be done in it.", null, Kind.CONFLICT),
  VICTIM_HAS_WITHDRAWN(
      "The victim has withdrawn. Do not make contact; the case is being closed.",
      null,
      Kind.CONFLICT),
  CASE_IS_NOT_STALLED(
      "This case is not stalled: somebody has a task in it, or its journey waits for a date.",
      null,
      Kind.CONFLICT),
  VICTIM_HAS_NO_NAME(
      "A victim needs a family name, or an organisation with a named contact.",
      "family_name",
      Kind.UNACCEPTABLE),
  REPORT_LIES_IN_THE_FUTURE(
      "The report cannot be dated after today.", "reported_at", Kind.UNACCEPTABLE),
  TRY_AGAIN_LIES_IN_THE_PAST(
      "The date to try again must be today or later.", "tryAgainOn", Kind.UNACCEPTABLE),
  TRY_AGAIN_TOO_FAR_AWAY(
      "The date to try again must be within 28 days.", "tryAgainOn", Kind.UNACCEPTABLE),
  TOO_FEW_ATTEMPTS(
      "Try at least %s times before giving up: %s recorded so far. Choose “No answer” to try again.",
      "outcome", Kind.UNACCEPTABLE),
  NOTE_IS_EMPTY("Enter a note.", "note", Kind.UNACCEPTABLE),
  NOTE_IS_TOO_LONG("The note must be 4,000 characters or less.", "note", Kind.UNACCEPTABLE),
  WITHDRAWAL_NEEDS_A_REASON(
      "Enter what the victim said, so that it can be explained later.",
      "reason",
      Kind.UNACCEPTABLE);

  private final String sentence;
  private final @Nullable String field;
  private final Kind kind;

  CaseRule(String sentence, @Nullable String field, Kind kind) {
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
