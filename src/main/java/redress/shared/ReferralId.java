package redress.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one referral of a victim to the providers. */
public record ReferralId(@JsonValue UUID value) {

  public static ReferralId next() {
    return new ReferralId(Ids.next());
  }

  @JsonCreator
  public static ReferralId of(String text) {
    return new ReferralId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
