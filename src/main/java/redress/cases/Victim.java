package redress.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the victim is, as the sender says. A business has an organisation name and a named contact.
 *
 * @param senderId the sender's id of the person, the same across crimes
 * @param language preferred language, BCP 47
 * @param interpreter whether an interpreter is needed; null where not known
 */
public record Victim(
    @Nullable String senderId,
    @Nullable String title,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String organisationName,
    @Nullable LocalDate dateOfBirth,
    @Nullable String gender,
    @Nullable String ethnicity,
    @Nullable String disability,
    @Nullable String religion,
    @Nullable String sexualOrientation,
    @Nullable String language,
    @Nullable Boolean interpreter,
    Address address,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String email,
    Guardian guardian) {

  /** A postal address; every line may be unknown. */
  public record Address(
      @Nullable String line1,
      @Nullable String line2,
      @Nullable String line3,
      @Nullable String town,
      @Nullable String postcode) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null);
  }

  /** Who answers for a victim under 18; every part may be unknown. */
  public record Guardian(
      @Nullable String name,
      @Nullable String relation,
      @Nullable String phone,
      @Nullable Boolean isSuspect) {

    public static final Guardian NONE = new Guardian(null, null, null, null);
  }
}
