package redress.identity;

import static redress.identity.OrganisationKind.LOCAL_POLICING_BODY;
import static redress.identity.OrganisationKind.PROVIDER;

/** What a person does in their organisation. A person may have several. */
public enum Role {
  CASEWORKER("Caseworker", LOCAL_POLICING_BODY),
  SUPERVISOR("Supervisor", LOCAL_POLICING_BODY),
  /** Head of services, above the supervisors: watches the deadlines and signs breaches off. */
  MANAGER("Manager", LOCAL_POLICING_BODY),
  REVIEW_MANAGER("Complaints review manager", LOCAL_POLICING_BODY),
  PROVIDER_WORKER("Provider worker", PROVIDER),
  PROVIDER_MANAGER("Provider manager", PROVIDER),
  ADMINISTRATOR("Administrator", LOCAL_POLICING_BODY);

  private final String title;
  private final OrganisationKind kind;

  Role(String title, OrganisationKind kind) {
    this.title = title;
    this.kind = kind;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  /** Whether people of that kind of organisation can have this role. */
  boolean belongsTo(OrganisationKind organisation) {
    return organisation == kind;
  }
}
