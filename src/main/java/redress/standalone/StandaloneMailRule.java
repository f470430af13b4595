package redress.standalone;

import redress.shared.Rule;

/** Why the received mail is not shown. */
enum StandaloneMailRule implements Rule {
  NOT_FOR_YOU(Kind.FORBIDDEN, "Only supervisors and administrators read the mail received here."),
  NO_SUCH_MAIL(Kind.UNKNOWN, "There is no such mail.");

  private final Kind kind;
  private final String sentence;

  StandaloneMailRule(Kind kind, String sentence) {
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
