package redress.identity;

/** What an API client may do. */
public enum ApiScope {
  /** Send referrals and feeds. */
  INTAKE("Send referrals and feeds"),
  /** Work out deadlines, and ask why those of one's own office fall when they do. */
  DEADLINES("Work out deadlines");

  private final String title;

  ApiScope(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  String authority() {
    return "SCOPE_" + name();
  }
}
