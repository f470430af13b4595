package redress.identity;

/** What a person does in their organisation. A person may have several. */
public enum Role {
  CASEWORKER("Caseworker"),
  SUPERVISOR("Supervisor"),
  REVIEW_MANAGER("Complaints review manager"),
  PROVIDER_WORKER("Provider worker"),
  PROVIDER_MANAGER("Provider manager"),
  ADMINISTRATOR("Administrator");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
