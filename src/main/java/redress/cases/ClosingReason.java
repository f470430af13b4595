package redress.cases;

/** How a case ends. */
public enum ClosingReason {
  SUPPORTED("Support was given"),
  NO_SUPPORT_WANTED("No support was wanted after the needs assessment"),
  DECLINED("The victim declined"),
  COULD_NOT_BE_CONTACTED("The victim could not be contacted"),
  UNSAFE_TO_CONTACT("The victim could not be contacted safely"),
  NEED_UNMET("No provider could help"),
  WITHDRAWN("The victim withdrew");

  private final String title;

  ClosingReason(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
