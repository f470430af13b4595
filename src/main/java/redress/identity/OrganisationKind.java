package redress.identity;

/** What an organisation is to the local policing body. */
public enum OrganisationKind {
  LOCAL_POLICING_BODY("Local policing body"),
  POLICE_FORCE("Police force"),
  PROVIDER("Provider");

  private final String title;

  OrganisationKind(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
