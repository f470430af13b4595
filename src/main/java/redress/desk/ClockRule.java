package redress.desk;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why a change of a deadline that was entered cannot be read, or is not this person's to make. */
enum ClockRule implements Rule {
  DAY_NEEDED("Enter a real date, for example 27 3 2027.", Kind.UNACCEPTABLE, "at"),
  FIRST_DAY_NEEDED(
      "Enter the first day that does not count, for example 27 3 2027.", Kind.UNACCEPTABLE, "from"),
  LAST_DAY_NEEDED(
      "Enter the first day that counts again, for example 3 4 2027.", Kind.UNACCEPTABLE, "to"),
  UNITS_NEEDED("Enter by how many, as a whole number.", Kind.UNACCEPTABLE, "units"),
  NUMBER_NEEDED("Enter how many, as a whole number.", Kind.UNACCEPTABLE, "number"),
  ONLY_SUPERVISORS(
      "Only supervisors and managers change deadlines. Ask one of them.", Kind.FORBIDDEN, null),
  UNKNOWN_CHANGE("There is no such change of a deadline.", Kind.UNKNOWN, null);

  private final String sentence;
  private final Kind kind;
  private final @Nullable String field;

  ClockRule(String sentence, Kind kind, @Nullable String field) {
    this.sentence = sentence;
    this.kind = kind;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable String field() {
    return field;
  }
}
