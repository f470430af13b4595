package redress.standalone;

/** What the time machine counts in. */
enum Stride {
  HOURS("hours"),
  DAYS("days");

  private final String title;

  Stride(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
