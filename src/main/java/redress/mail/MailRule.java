package redress.mail;

import redress.shared.Rule;

/** Why the mail room says no. */
enum MailRule implements Rule {
  NOT_FOR_YOU(Kind.FORBIDDEN, "Only supervisors and administrators see the mail sent."),
  NO_SUCH_MAIL(Kind.UNKNOWN, "There is no such mail.");

  private final Kind kind;
  private final String sentence;

  MailRule(Kind kind, String sentence) {
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
