package redress.identity;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why identity says no. */
enum IdentityRule implements Rule {
  NO_SUCH_USER("There is no such user.", Kind.UNKNOWN, null),
  NO_SUCH_ORGANISATION("There is no such organisation.", Kind.UNKNOWN, null),
  NO_OFFICE("The local policing body has not been set up yet.", Kind.CONFLICT, null),
  ROLE_NOT_OF_THIS_ORGANISATION(
      "Nobody at %s can have the role ‘%s’. Choose a role of that kind of organisation.",
      Kind.UNACCEPTABLE, "roles"),
  USERNAME_UNUSABLE(
      "Enter a username of 1 to 100 letters, digits, dots, hyphens, underscores or @.",
      Kind.UNACCEPTABLE,
      "username"),
  PASSWORD_UNUSABLE(
      "Enter a password of at least 8 characters and at most 72 bytes.",
      Kind.UNACCEPTABLE,
      "password");

  private final String sentence;
  private final Kind kind;
  private final @Nullable String field;

  IdentityRule(String sentence, Kind kind, @Nullable String field) {
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
