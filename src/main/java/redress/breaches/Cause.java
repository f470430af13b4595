package redress.breaches;

/** Why a deadline was missed. */
public enum Cause {
  POLICE_INFORMATION("Information from the police came late or was missing"),
  POLICE_SYSTEM("A police system had a fault"),
  OWN_CAPACITY("We did not have the capacity"),
  NOT_ALLOCATED("The work was not given to anybody"),
  NO_SAFE_CONTACT("The victim could not be contacted safely"),
  PROVIDER_SILENT("The provider did not reply"),
  OTHER_BODY("We were waiting for another body"),
  RECORDED_LATE("It was done in time but recorded late"),
  OTHER("Another cause");

  private final String title;

  Cause(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
