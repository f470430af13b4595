package redress.breaches;

/** How far an entry in the register has come. */
public enum BreachState {
  TO_EXPLAIN("To be explained", "govuk-tag--red"),
  EXPLAINED("Explained", "govuk-tag--yellow"),
  SIGNED_OFF("Signed off", "govuk-tag--green");

  private final String title;
  private final String colour;

  BreachState(String title, String colour) {
    this.title = title;
    this.colour = colour;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }

  /** Of its tag, beside its title. */
  public String colour() {
    return colour;
  }
}
