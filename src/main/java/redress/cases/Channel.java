package redress.cases;

/** A way to reach a victim. */
public enum Channel {
  PHONE("telephone"),
  TEXT("text message"),
  VOICEMAIL("voicemail"),
  EMAIL("email"),
  LETTER("letter"),
  VISIT("visit");

  private final String title;

  Channel(String title) {
    this.title = title;
  }

  /** As shown to people, within a sentence. */
  public String title() {
    return title;
  }
}
