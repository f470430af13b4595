package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.intake.IntakeFixture.NOW;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.shared.CaseId;

class DecisionTest {

  private static final CaseId CASE = CaseId.next();

  @Test
  void a_victim_with_a_name_and_a_phone_number_becomes_a_case() {
    assertThat(decide(Facts.NOTHING_KNOWN)).isInstanceOf(Decision.Open.class);
  }

  @ParameterizedTest
  @CsvSource({
    "family_name, the family name",
    "mobile, 'an address, phone number or email address'",
    "reported_at, when it was reported",
    "category, the category of crime or incident",
  })
  void below_the_minimum_a_record_is_held_with_what_is_missing(String column, String missing) {
    assertThat(decide(Facts.NOTHING_KNOWN, column, ""))
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> {
              assertThat(hold.reason()).isEqualTo(Reason.BELOW_MINIMUM);
              assertThat(hold.question()).contains(missing);
            });
  }

  @Test
  void a_business_needs_somebody_who_speaks_for_it() {
    assertThat(
            decide(
                Facts.NOTHING_KNOWN,
                "family_name",
                "",
                "given_name",
                "",
                "organisation_name",
                "Rowley News"))
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> assertThat(hold.question()).contains("who speaks for the business"));
    assertThat(decide(Facts.NOTHING_KNOWN, "family_name", "", "organisation_name", "Rowley News"))
        .isInstanceOf(Decision.Open.class);
  }

  @Test
  void refused_consent_and_no_safe_way_do_not_keep_anybody_out() {
    assertThat(decide(Facts.NOTHING_KNOWN, "consent_referral", "N", "markers", "DA"))
        .isInstanceOf(Decision.Open.class);
  }

  @Test
  void somebody_who_did_not_go_to_the_police_needs_no_crime_number() {
    assertThat(decide(Facts.NOTHING_KNOWN, "source", "SELF", "crime_number", "", "victim_id", ""))
        .isInstanceOf(Decision.Open.class);
  }

  @Test
  void vehicle_crime_is_out_of_scope_unless_it_has_a_marker() {
    assertThat(decide(Facts.NOTHING_KNOWN, "category", "VEHICLE"))
        .isInstanceOf(Decision.OutOfScope.class);
    assertThat(decide(Facts.NOTHING_KNOWN, "category", "VEHICLE", "markers", "HATE_RACE"))
        .isInstanceOf(Decision.Open.class);
    assertThat(decide(Facts.NOTHING_KNOWN, "category", "VEHICLE", "markers", "NOT_A_MARKER"))
        .isInstanceOf(Decision.Open.class);
  }

  @Test
  void the_same_content_is_a_duplicate() {
    assertThat(decide(new Facts(opened(), opened(), opened(), true)))
        .isEqualTo(new Decision.Duplicate(Reason.SAME_CONTENT, CASE, List.of()));
  }

  @Test
  void a_held_record_sent_again_unchanged_is_a_duplicate_until_it_can_be_decided() {
    Facts facts = new Facts(held(), held(), null, false);

    assertThat(decide(facts, "mobile", "")).isInstanceOf(Decision.Duplicate.class);
    assertThat(decide(facts)).isInstanceOf(Decision.Open.class);
  }

  @Test
  void the_same_record_changed_is_added_and_forgets_nothing() {
    assertThat(
            decide(
                new Facts(null, opened(), opened(), true),
                "mobile",
                "07700 900999",
                "given_name",
                ""))
        .isInstanceOfSatisfying(
            Decision.AddChange.class,
            change -> {
              assertThat(change.to()).isEqualTo(CASE);
              assertThat(change.changed()).containsExactly("given_name", "mobile");
              assertThat(change.asNowKnown().text(Column.MOBILE)).isEqualTo("07700900999");
              assertThat(change.asNowKnown().text(Column.GIVEN_NAME)).isEqualTo("Joan");
            });
  }

  @Test
  void a_record_id_used_for_somebody_else_is_asked_about() {
    assertThat(
            decide(
                new Facts(null, opened(), null, false),
                "crime_number",
                "23/2/26",
                "victim_id",
                "V-2",
                "family_name",
                "Rowley",
                "date_of_birth",
                "1990-01-01",
                "mobile",
                "07700 900555"))
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> assertThat(hold.reason()).isEqualTo(Reason.RECORD_ID_REUSED));
  }

  @Test
  void the_same_victim_of_the_same_crime_is_a_duplicate_that_tells_what_differs() {
    assertThat(
            decide(
                new Facts(null, null, opened(), true),
                "record_id",
                "R-2",
                "mobile",
                "07700 900999"))
        .isInstanceOfSatisfying(
            Decision.Duplicate.class,
            duplicate -> {
              assertThat(duplicate.reason()).isEqualTo(Reason.SAME_VICTIM);
              assertThat(duplicate.of()).isEqualTo(CASE);
              assertThat(duplicate.differing()).containsExactly("mobile");
            });
  }

  @Test
  void an_event_is_added_to_the_case_of_its_victim() {
    assertThat(
            decide(
                new Facts(null, null, opened(), true),
                "record_id",
                "E-1",
                "event",
                "CHARGED",
                "mobile",
                ""))
        .isInstanceOfSatisfying(
            Decision.AddEvent.class,
            event -> {
              assertThat(event.to()).isEqualTo(CASE);
              assertThat(event.event()).isEqualTo("CHARGED");
            });
  }

  @Test
  void an_event_nobody_can_place_is_asked_about() {
    assertThat(decide(Facts.NOTHING_KNOWN, "event", "CHARGED"))
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> assertThat(hold.reason()).isEqualTo(Reason.EVENT_ON_UNKNOWN_CRIME));
    assertThat(decide(new Facts(null, null, null, true), "event", "CHARGED"))
        .isInstanceOfSatisfying(
            Decision.Hold.class,
            hold -> assertThat(hold.reason()).isEqualTo(Reason.EVENT_ON_UNKNOWN_VICTIM));
  }

  private static Decision decide(Facts facts, String... changes) {
    return Decision.decide(RecordReader.read(Csv.burglaryBut(changes), NOW), facts);
  }

  private static Earlier opened() {
    return new Earlier(UUID.randomUUID(), Disposition.NEW_CASE, CASE, content());
  }

  private static Earlier held() {
    return new Earlier(UUID.randomUUID(), Disposition.HELD, null, content());
  }

  private static Map<String, String> content() {
    return RecordReader.read(Csv.burglary(), NOW).record().content();
  }
}
