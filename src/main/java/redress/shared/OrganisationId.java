package redress.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an organisation: the commissioner's office, a force, a provider. */
public record OrganisationId(@JsonValue UUID value) {

  public static OrganisationId next() {
    return new OrganisationId(Ids.next());
  }

  @JsonCreator
  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
