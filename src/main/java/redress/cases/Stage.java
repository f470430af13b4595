package redress.cases;

/** Where a victim's journey stands. */
public enum Stage {
  CONTACT("Making contact"),
  NEEDS("Assessing needs"),
  REFERRAL("Finding a provider"),
  SUPPORT("Receiving support"),
  CLOSING("Closing");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
