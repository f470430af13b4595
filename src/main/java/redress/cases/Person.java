package redress.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.Ids;

/** A person, or a business through its named contact. */
@Entity
class Person {

  @Id private UUID id;
  private @Nullable String senderId;
  private @Nullable String title;
  private @Nullable String givenName;
  private @Nullable String familyName;
  private @Nullable String organisationName;
  private @Nullable LocalDate dateOfBirth;
  private @Nullable String gender;
  private @Nullable String ethnicity;
  private @Nullable String disability;
  private @Nullable String religion;
  private @Nullable String sexualOrientation;
  private @Nullable String language;
  private @Nullable Boolean interpreter;

  @Column(name = "address_line_1")
  private @Nullable String addressLine1;

  @Column(name = "address_line_2")
  private @Nullable String addressLine2;

  @Column(name = "address_line_3")
  private @Nullable String addressLine3;

  private @Nullable String town;
  private @Nullable String postcode;
  private @Nullable String phone;
  private @Nullable String mobile;
  private @Nullable String email;
  private @Nullable String guardianName;
  private @Nullable String guardianRelation;
  private @Nullable String guardianPhone;
  private @Nullable Boolean guardianIsSuspect;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  Person(Victim victim) {
    this.id = Ids.next();
    take(victim);
  }

  /**
   * What the sender says now replaces what the sender said before. Not final: a case reaches its
   * person through a proxy, and a final method would change the proxy instead.
   */
  void describe(Victim victim) {
    take(victim);
  }

  private void take(Victim victim) {
    this.senderId = victim.senderId();
    this.title = victim.title();
    this.givenName = victim.givenName();
    this.familyName = victim.familyName();
    this.organisationName = victim.organisationName();
    this.dateOfBirth = victim.dateOfBirth();
    this.gender = victim.gender();
    this.ethnicity = victim.ethnicity();
    this.disability = victim.disability();
    this.religion = victim.religion();
    this.sexualOrientation = victim.sexualOrientation();
    this.language = victim.language();
    this.interpreter = victim.interpreter();
    this.addressLine1 = victim.address().line1();
    this.addressLine2 = victim.address().line2();
    this.addressLine3 = victim.address().line3();
    this.town = victim.address().town();
    this.postcode = victim.address().postcode();
    this.phone = victim.phone();
    this.mobile = victim.mobile();
    this.email = victim.email();
    this.guardianName = victim.guardian().name();
    this.guardianRelation = victim.guardian().relation();
    this.guardianPhone = victim.guardian().phone();
    this.guardianIsSuspect = victim.guardian().isSuspect();
  }

  Victim victim() {
    return new Victim(
        senderId,
        title,
        givenName,
        familyName,
        organisationName,
        dateOfBirth,
        gender,
        ethnicity,
        disability,
        religion,
        sexualOrientation,
        language,
        interpreter,
        new Victim.Address(addressLine1, addressLine2, addressLine3, town, postcode),
        phone,
        mobile,
        email,
        new Victim.Guardian(guardianName, guardianRelation, guardianPhone, guardianIsSuspect));
  }

  UUID id() {
    return id;
  }
}
