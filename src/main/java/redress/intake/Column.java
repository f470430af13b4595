package redress.intake;

import static redress.intake.Column.Kind.CODE;
import static redress.intake.Column.Kind.CODES;
import static redress.intake.Column.Kind.DATE;
import static redress.intake.Column.Kind.MOMENT;
import static redress.intake.Column.Kind.NAME;
import static redress.intake.Column.Kind.NUMBER;
import static redress.intake.Column.Kind.TEXT;
import static redress.intake.Column.Kind.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the police feed, version 1, in the order of its description. */
enum Column {
  RECORD_ID(TEXT),
  SOURCE(
      CODE,
      "POLICE",
      "SELF",
      "PARENT_CARER",
      "EDUCATION",
      "LOCAL_AUTHORITY",
      "NHS",
      "PROVIDER",
      "OTHER_FORCE"),
  CRIME_NUMBER(TEXT),
  INCIDENT_NUMBER(TEXT),
  REPORTED_AT(MOMENT),
  OCCURRED_FROM(MOMENT),
  OCCURRED_TO(MOMENT),
  CATEGORY(
      CODE,
      "VIOLENCE_WITH_INJURY",
      "VIOLENCE_WITHOUT_INJURY",
      "BURGLARY",
      "ROBBERY",
      "THEFT",
      "VEHICLE",
      "CRIMINAL_DAMAGE_ARSON",
      "SEXUAL_OFFENCE",
      "FRAUD_CYBER",
      "PUBLIC_ORDER",
      "ASB",
      "ROAD_TRAUMA",
      "HOMICIDE",
      "OTHER"),
  OFFENCE_TITLE(TEXT),
  MARKERS(
      CODES,
      "DA",
      "HATE_RACE",
      "HATE_RELIGION",
      "HATE_SEXUAL_ORIENTATION",
      "HATE_DISABILITY",
      "HATE_TRANSGENDER",
      "HATE_INCIDENT",
      "CSE",
      "SAV",
      "STALKING",
      "HBA_FGM",
      "MODERN_SLAVERY",
      "CYBER",
      "RURAL",
      "BUSINESS",
      "OFFENDER_UNDER_18",
      "POLICE_STAFF"),
  DISTRICT(
      CODE,
      "NORTH_WARWICKSHIRE",
      "NUNEATON_BEDWORTH",
      "RUGBY",
      "STRATFORD",
      "WARWICK",
      "OUT_OF_AREA"),
  PATHWAY(CODE, "CRIME_BUREAU", "RESPONSE", "CID", "PUBLIC_PROTECTION", "OTHER"),
  VICTIM_ID(TEXT),
  TITLE(NAME),
  GIVEN_NAME(NAME),
  FAMILY_NAME(NAME),
  ORGANISATION_NAME(NAME),
  DATE_OF_BIRTH(DATE),
  GENDER(TEXT),
  ETHNICITY(TEXT),
  DISABILITY(TEXT),
  RELIGION(TEXT),
  SEXUAL_ORIENTATION(TEXT),
  LANGUAGE(TEXT),
  INTERPRETER(YES_NO),
  ADDRESS_LINE_1(NAME),
  ADDRESS_LINE_2(NAME),
  ADDRESS_LINE_3(NAME),
  TOWN(NAME),
  POSTCODE(TEXT),
  PHONE(Kind.PHONE),
  MOBILE(Kind.PHONE),
  EMAIL(Kind.EMAIL),
  SAFE_PHONE(YES_NO),
  SAFE_TEXT(YES_NO),
  SAFE_VOICEMAIL(YES_NO),
  SAFE_EMAIL(YES_NO),
  SAFE_LETTER(YES_NO),
  CONTACT_NOTES(TEXT),
  CONSENT_REFERRAL(YES_NO),
  CONSENT_AT(MOMENT),
  GUARDIAN_NAME(NAME),
  GUARDIAN_RELATION(TEXT),
  GUARDIAN_PHONE(Kind.PHONE),
  GUARDIAN_IS_SUSPECT(YES_NO),
  VULNERABILITY(
      CODES,
      "AGE",
      "MENTAL_HEALTH",
      "PHYSICAL_HEALTH",
      "LEARNING_DISABILITY",
      "PROTECTED_CHARACTERISTIC",
      "REPEAT",
      "INTIMIDATED",
      "OTHER"),
  DASH_GRADE(CODE, "HIGH", "MEDIUM", "STANDARD"),
  CHILDREN_INVOLVED(YES_NO),
  ASB_SCORE(NUMBER),
  OFFICER(TEXT),
  OFFICER_EMAIL(Kind.EMAIL),
  EVENT(
      CODE,
      "SUSPECT_ARRESTED",
      "SUSPECT_INTERVIEWED",
      "RELEASED_NFA",
      "BAILED",
      "BAIL_CHANGED",
      "RUI",
      "CHARGED",
      "OUT_OF_COURT",
      "NO_INVESTIGATION",
      "INVESTIGATION_CLOSED",
      "COURT_DATE",
      "TRIAL_OUTCOME",
      "SENTENCED",
      "APPEAL"),
  EVENT_AT(MOMENT);

  /** What a column's values are like, and so how they are cleaned and checked. */
  enum Kind {
    TEXT,
    NAME,
    CODE,
    CODES,
    DATE,
    MOMENT,
    YES_NO,
    NUMBER,
    PHONE,
    EMAIL
  }

  private static final Map<String, Column> BY_HEADER =
      Arrays.stream(values()).collect(Collectors.toMap(Column::header, Function.identity()));

  private final Kind kind;
  private final List<String> agreed;

  Column(Kind kind, String... agreed) {
    this.kind = kind;
    this.agreed = List.of(agreed);
  }

  static Optional<Column> named(String header) {
    return Optional.ofNullable(BY_HEADER.get(header));
  }

  /** As the header row and the JSON object spell it. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  /** The values a code may have, in their agreed order. */
  List<String> agreed() {
    return agreed;
  }

  /** Whether a value that cannot be read holds the whole record back. */
  boolean mustBeReadable() {
    return kind == DATE || kind == MOMENT || this == SOURCE || this == CATEGORY || this == EVENT;
  }
}
