package redress.intake;

import static redress.intake.Column.ADDRESS_LINE_1;
import static redress.intake.Column.ADDRESS_LINE_2;
import static redress.intake.Column.ADDRESS_LINE_3;
import static redress.intake.Column.ASB_SCORE;
import static redress.intake.Column.CATEGORY;
import static redress.intake.Column.CHILDREN_INVOLVED;
import static redress.intake.Column.CONSENT_AT;
import static redress.intake.Column.CONSENT_REFERRAL;
import static redress.intake.Column.CONTACT_NOTES;
import static redress.intake.Column.CRIME_NUMBER;
import static redress.intake.Column.DASH_GRADE;
import static redress.intake.Column.DATE_OF_BIRTH;
import static redress.intake.Column.DISABILITY;
import static redress.intake.Column.DISTRICT;
import static redress.intake.Column.EMAIL;
import static redress.intake.Column.ETHNICITY;
import static redress.intake.Column.FAMILY_NAME;
import static redress.intake.Column.GENDER;
import static redress.intake.Column.GIVEN_NAME;
import static redress.intake.Column.GUARDIAN_IS_SUSPECT;
import static redress.intake.Column.GUARDIAN_NAME;
import static redress.intake.Column.GUARDIAN_PHONE;
import static redress.intake.Column.GUARDIAN_RELATION;
import static redress.intake.Column.INCIDENT_NUMBER;
import static redress.intake.Column.INTERPRETER;
import static redress.intake.Column.LANGUAGE;
import static redress.intake.Column.MARKERS;
import static redress.intake.Column.MOBILE;
import static redress.intake.Column.OCCURRED_FROM;
import static redress.intake.Column.OCCURRED_TO;
import static redress.intake.Column.OFFENCE_TITLE;
import static redress.intake.Column.OFFICER;
import static redress.intake.Column.OFFICER_EMAIL;
import static redress.intake.Column.ORGANISATION_NAME;
import static redress.intake.Column.PATHWAY;
import static redress.intake.Column.PHONE;
import static redress.intake.Column.POSTCODE;
import static redress.intake.Column.RECORD_ID;
import static redress.intake.Column.RELIGION;
import static redress.intake.Column.REPORTED_AT;
import static redress.intake.Column.SAFE_EMAIL;
import static redress.intake.Column.SAFE_LETTER;
import static redress.intake.Column.SAFE_PHONE;
import static redress.intake.Column.SAFE_TEXT;
import static redress.intake.Column.SAFE_VOICEMAIL;
import static redress.intake.Column.SEXUAL_ORIENTATION;
import static redress.intake.Column.SOURCE;
import static redress.intake.Column.TITLE;
import static redress.intake.Column.TOWN;
import static redress.intake.Column.VICTIM_ID;
import static redress.intake.Column.VULNERABILITY;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.cases.Cases;
import redress.cases.NewCase;
import redress.cases.SafeContact;
import redress.cases.Victim;
import redress.shared.CaseId;

/** Tells the cases what arrived, in their words. */
@Component
class Casework implements CaseDesk {

  private final Cases cases;
  private final JdbcClient jdbc;

  Casework(Cases cases, JdbcClient jdbc) {
    this.cases = cases;
    this.jdbc = jdbc;
  }

  @Override
  public CaseId open(PoliceRecord record, Instant now) {
    return cases.open(newCase(record), now);
  }

  @Override
  public void tell(CaseId caseId, String sentence, Instant at) {
    cases.addEvent(caseId, sentence, at);
  }

  @Override
  public void correct(CaseId caseId, PoliceRecord asNowKnown, String sentence, Instant now) {
    cases.correct(caseId, newCase(asNowKnown), sentence, now);
  }

  @Override
  public Map<CaseId, String> references(Collection<CaseId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CaseId, String> references = new HashMap<>();
    jdbc.sql("select case_id, reference from task_subject where case_id in (:ids)")
        .param("ids", ids.stream().map(CaseId::value).distinct().toList())
        .query(
            row -> {
              references.put(
                  new CaseId(row.getObject("case_id", UUID.class)), row.getString("reference"));
            });
    return references;
  }

  private static NewCase newCase(PoliceRecord record) {
    return new NewCase(
        known(record.text(SOURCE)),
        record.text(RECORD_ID),
        record.text(CRIME_NUMBER),
        record.text(INCIDENT_NUMBER),
        known(record.moment(REPORTED_AT)),
        record.moment(OCCURRED_FROM),
        record.moment(OCCURRED_TO),
        known(record.text(CATEGORY)),
        record.text(OFFENCE_TITLE),
        Set.copyOf(record.list(MARKERS)),
        record.text(DISTRICT),
        record.text(PATHWAY),
        victim(record),
        safeContact(record),
        record.yesNo(CONSENT_REFERRAL),
        record.moment(CONSENT_AT),
        Set.copyOf(record.list(VULNERABILITY)),
        record.text(DASH_GRADE),
        record.yesNo(CHILDREN_INVOLVED),
        record.number(ASB_SCORE),
        record.text(OFFICER),
        record.text(OFFICER_EMAIL));
  }

  private static Victim victim(PoliceRecord record) {
    return new Victim(
        record.text(VICTIM_ID),
        record.text(TITLE),
        record.text(GIVEN_NAME),
        record.text(FAMILY_NAME),
        record.text(ORGANISATION_NAME),
        record.date(DATE_OF_BIRTH),
        record.text(GENDER),
        record.text(ETHNICITY),
        record.text(DISABILITY),
        record.text(RELIGION),
        record.text(SEXUAL_ORIENTATION),
        record.text(LANGUAGE),
        record.yesNo(INTERPRETER),
        new Victim.Address(
            record.text(ADDRESS_LINE_1),
            record.text(ADDRESS_LINE_2),
            record.text(ADDRESS_LINE_3),
            record.text(TOWN),
            record.text(POSTCODE)),
        record.text(PHONE),
        record.text(MOBILE),
        record.text(EMAIL),
        new Victim.Guardian(
            record.text(GUARDIAN_NAME),
            record.text(GUARDIAN_RELATION),
            record.text(GUARDIAN_PHONE),
            record.yesNo(GUARDIAN_IS_SUSPECT)));
  }

  private static SafeContact safeContact(PoliceRecord record) {
    return new SafeContact(
        record.yesNo(SAFE_PHONE),
        record.yesNo(SAFE_TEXT),
        record.yesNo(SAFE_VOICEMAIL),
        record.yesNo(SAFE_EMAIL),
        record.yesNo(SAFE_LETTER),
        record.text(CONTACT_NOTES));
  }

  /** A decision to open a case has seen that it is there. */
  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
