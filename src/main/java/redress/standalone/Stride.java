package redress.standalone;

/** What the time machine counts in. */
enum Stride {
  HOURS("hours"),
  DAYS("days"),
  WORKING_DAYS("working days");

  private final String title;

  Stride(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
