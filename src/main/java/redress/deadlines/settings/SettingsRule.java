package redress.deadlines.settings;

import redress.shared.Rule;

/** Why a version of a rule cannot be added as it was entered. */
enum SettingsRule implements Rule {
  DATE_NEEDED(
      "Enter the first day it counts for: a real date, for example 1 4 2027.", "effectiveFrom"),
  STANDARD_NEEDED("Enter how many for everyone: a whole number from 1 to 1,000.", "standard"),
  ENHANCED_NEEDED(
      "Enter how many with enhanced rights: a whole number from 1 to 1,000.", "enhanced"),
  KIND_NEEDED("Choose how time is counted.", "kind"),
  EXTENSION_NEEDED(
      "Enter by how many a deadline may be extended in all: a whole number from 0 to 1,000.",
      "extendable"),
  SOURCE_NEEDED("Enter where this is written, at most 300 characters.", "source"),
  CONFIDENCE_NEEDED("Choose how surely it is known.", "confidence"),
  REASON_NEEDED("Enter why this version is added, at most 1,000 characters.", "reason");

  private final String sentence;
  private final String field;

  SettingsRule(String sentence, String field) {
    this.sentence = sentence;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return Kind.UNACCEPTABLE;
  }

  @Override
  public String field() {
    return field;
  }
}
