package redress.administration;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why an administrator's page says no, beside what the rooms it asks say. */
enum AdministrationRule implements Rule {
  NOT_AN_ADMINISTRATOR("Only administrators of the office can set this.", Kind.FORBIDDEN, null),
  NO_LIST_CHOSEN("Choose the bank-holiday list to upload.", Kind.UNACCEPTABLE, "list");

  private final String sentence;
  private final Kind kind;
  private final @Nullable String field;

  AdministrationRule(String sentence, Kind kind, @Nullable String field) {
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
