package redress.intake;

/** Where a record received has ended; each ends in exactly one. */
public enum Disposition {
  NEW_CASE("New cases"),
  ADDED("Added to a case"),
  DUPLICATE("Duplicates"),
  OUT_OF_SCOPE("Out of scope"),
  HELD("Held"),
  WITHDRAWN("Withdrawn");

  private final String title;

  Disposition(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
