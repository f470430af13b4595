package redress.identity;

/** What an API client may do. */
public enum ApiScope {
  /** Send referrals and feeds. */
  INTAKE;

  String authority() {
    return "SCOPE_" + name();
  }
}
