package redress.breaches;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one entry in the breach register. */
public record BreachId(@JsonValue UUID value) {

  @JsonCreator
  public static BreachId of(String text) {
    return new BreachId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
