package redress.needs;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why needs assessments say no. */
enum NeedsRule implements Rule {
  SUPPORT_NEEDS_CONSENT(
      "A provider may only be told with the victim’s consent. If the victim does not agree to a"
          + " referral, record that no support is wanted and why.",
      "consentToRefer");

  private final String sentence;
  private final String field;

  NeedsRule(String sentence, String field) {
    this.sentence = sentence;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public @Nullable String field() {
    return field;
  }

  @Override
  public Kind kind() {
    return Kind.UNACCEPTABLE;
  }
}
