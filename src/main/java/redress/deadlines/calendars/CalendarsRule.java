package redress.deadlines.calendars;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why a bank-holiday list is not added. */
public enum CalendarsRule implements Rule {
  SAME_LIST(
      "This list says the same as version %s, which is in use. Nothing needs to be changed.",
      "list"),
  REASON_NEEDED("Enter why this list is added, at most 1,000 characters.", "reason"),
  CHANGED_MEANWHILE(
      "Somebody else has added a list since you chose this one. Choose the file again to see what"
          + " it would change now.",
      "list");

  private final String sentence;
  private final @Nullable String field;

  CalendarsRule(String sentence, @Nullable String field) {
    this.sentence = sentence;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return Kind.UNACCEPTABLE;
  }

  @Override
  public @Nullable String field() {
    return field;
  }
}
