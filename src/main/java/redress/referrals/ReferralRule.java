package redress.referrals;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why referrals say no. */
enum ReferralRule implements Rule {
  UNKNOWN_REFERRAL("There is no such referral, or none you may see.", null, Kind.UNKNOWN),
  NOT_OFFERED_TO_YOU(
      "This referral is no longer offered to your organisation. The reply date may have passed.",
      null,
      Kind.CONFLICT),
  SUPPORT_LIES_IN_THE_FUTURE(
      "The day of support must be today or earlier.", "supportedOn", Kind.UNACCEPTABLE),
  SUPPORT_BEFORE_REFERRAL(
      "The day of support must be on or after the day of the referral.",
      "supportedOn",
      Kind.UNACCEPTABLE);

  private final String sentence;
  private final @Nullable String field;
  private final Kind kind;

  ReferralRule(String sentence, @Nullable String field, Kind kind) {
    this.sentence = sentence;
    this.field = field;
    this.kind = kind;
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
    return kind;
  }
}
