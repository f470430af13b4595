package redress.deadlines.rules;

import org.springframework.modulith.NamedInterface;

/** How surely a rule is known. Shown wherever a deadline is explained. */
@NamedInterface("terms")
public enum Confidence {
  READ("read in the source itself"),
  SECOND_HAND("read in a page that quotes the rule"),
  GENERAL_KNOWLEDGE("general knowledge, to be verified"),
  LOCAL("this office's own aim");

  private final String words;

  Confidence(String words) {
    this.words = words;
  }

  /** For example {@code read in the source itself}. */
  public String words() {
    return words;
  }
}
