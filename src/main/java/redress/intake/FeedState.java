package redress.intake;

/** How far a file has come. */
public enum FeedState {
  RECEIVED("Received, not yet read"),
  PROCESSING("Being read"),
  DONE("Done"),
  REFUSED("Refused");

  private final String title;

  FeedState(String title) {
    this.title = title;
  }

  /** As shown to people. */
  public String title() {
    return title;
  }
}
