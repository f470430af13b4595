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
      "password"),
  PASSWORDS_DIFFER("Enter the same password twice.", Kind.UNACCEPTABLE, "passwordAgain"),
  NOT_AN_ADMINISTRATOR("Only administrators of the office can do this.", Kind.FORBIDDEN, null),
  ORGANISATION_NEEDS_NAME(
      "Enter the organisation’s name, at most 200 characters.", Kind.UNACCEPTABLE, "name"),
  ORGANISATION_NEEDS_KIND(
      "Choose whether it is a police force or a provider.", Kind.UNACCEPTABLE, "kind"),
  ORGANISATION_KNOWN(
      "There is already an organisation called ‘%s’. Enter another name.",
      Kind.UNACCEPTABLE, "name"),
  NOBODY_SIGNS_IN_THERE(
      "Nobody at %s signs in to Redress. Add an API client for its systems instead.",
      Kind.CONFLICT, null),
  PERSON_NEEDS_NAME("Enter the person’s name, at most 100 characters.", Kind.UNACCEPTABLE, "name"),
  PERSON_NEEDS_ROLE("Choose at least one role.", Kind.UNACCEPTABLE, "roles"),
  EMAIL_UNUSABLE(
      "Enter an e-mail address in the form name@example.org.", Kind.UNACCEPTABLE, "email"),
  USERNAME_TAKEN(
      "Somebody already signs in as ‘%s’. Enter another username.", Kind.UNACCEPTABLE, "username"),
  OWN_SIGN_IN("You cannot end your own sign-in. Ask another administrator.", Kind.CONFLICT, null),
  OWN_PASSWORD(
      "Change your own password at ‘Your account’, beside your name.", Kind.CONFLICT, null),
  CURRENT_PASSWORD_WRONG(
      "This is not your current password. Enter it again.", Kind.UNACCEPTABLE, "current"),
  TOO_MANY_ATTEMPTS("Too many attempts. Try again in 15 minutes.", Kind.TOO_MANY, "current"),
  NO_SUCH_CLIENT("There is no such API client.", Kind.UNKNOWN, null),
  CLIENT_NEEDS_NAME("Enter the system’s name, at most 100 characters.", Kind.UNACCEPTABLE, "name"),
  CLIENT_NEEDS_ORGANISATION(
      "Choose the organisation whose system it is.", Kind.UNACCEPTABLE, "organisation"),
  CLIENT_NEEDS_SCOPE("Choose at least one thing the system may do.", Kind.UNACCEPTABLE, "scopes"),
  CLIENT_ADDED_ALREADY(
      "This API client has been added already, and its key was shown then. If the key is lost,"
          + " revoke the client and add another.",
      Kind.CONFLICT,
      null);

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
