package redress.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one person who signs in. */
public record UserId(@JsonValue UUID value) {

  public static UserId next() {
    return new UserId(Ids.next());
  }

  @JsonCreator
  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
