package redress.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one case: a victim's, a complaint or a review. The key every journey is correlated by.
 */
public record CaseId(@JsonValue UUID value) {

  public static CaseId next() {
    return new CaseId(Ids.next());
  }

  @JsonCreator
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
