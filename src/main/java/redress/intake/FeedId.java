package redress.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import redress.shared.Ids;

/** Identifies one file received. */
public record FeedId(@JsonValue UUID value) {

  static FeedId next() {
    return new FeedId(Ids.next());
  }

  @JsonCreator
  public static FeedId of(String text) {
    return new FeedId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
