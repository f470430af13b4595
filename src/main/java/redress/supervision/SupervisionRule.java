package redress.supervision;

import redress.shared.Rule;

/** Why the boards say no. */
enum SupervisionRule implements Rule {
  NOT_FOR_YOU(Kind.FORBIDDEN, "Only supervisors and managers watch all deadlines."),
  NO_SUCH_CHOICE(
      Kind.UNKNOWN, "There is no such owner or provider. Choose one from the board’s filters."),
  NO_SUCH_PAGE(Kind.UNKNOWN, "This is not a page of the list. Start again from its first page.");

  private final Kind kind;
  private final String sentence;

  SupervisionRule(Kind kind, String sentence) {
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
