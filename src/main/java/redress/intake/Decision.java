package redress.intake;

import static redress.intake.Column.ADDRESS_LINE_1;
import static redress.intake.Column.CATEGORY;
import static redress.intake.Column.EMAIL;
import static redress.intake.Column.EVENT;
import static redress.intake.Column.FAMILY_NAME;
import static redress.intake.Column.GIVEN_NAME;
import static redress.intake.Column.MARKERS;
import static redress.intake.Column.MOBILE;
import static redress.intake.Column.ORGANISATION_NAME;
import static redress.intake.Column.PHONE;
import static redress.intake.Column.REPORTED_AT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * Where a record belongs.
 *
 * <p>The minimum for a case is a name (a business needs a named contact), when it was reported, its
 * category, and one way to reach the person; below it a record is held, never dropped. Consent is
 * no part of the minimum: refused or never asked, the case opens and says so, because the offer of
 * support is the office's to make and a refusal is only counted where it is recorded (domain.md
 * 3.1, 4 and 7: permission to refer is recorded beside the case, with its date). In the same way a
 * case opens where no safe way to make contact is known.
 *
 * <p>Out of scope is vehicle crime without a marker. A marker that cannot be read counts as one.
 */
sealed interface Decision {

  record Open(PoliceRecord record) implements Decision {}

  record AddEvent(PoliceRecord record, CaseId to, String event) implements Decision {}

  /**
   * @param asNowKnown the record with all that was known before and is not said again
   */
  record AddChange(CaseId to, PoliceRecord asNowKnown, List<String> changed) implements Decision {}

  /**
   * @param of the case it repeats; null where the first was itself held or out of scope
   * @param differing columns in which it differs from the first
   */
  record Duplicate(Reason reason, @Nullable CaseId of, List<String> differing)
      implements Decision {}

  record OutOfScope(Reason reason) implements Decision {}

  record Hold(Reason reason, String question) implements Decision {}

  /** Decides from what was read and what is known; does nothing. */
  static Decision decide(Reading reading, Facts facts) {
    Decision afresh =
        switch (reading) {
          case Reading.NotUnderstood unread -> new Hold(unread.reason(), unread.question());
          case Reading.Understood understood -> decideAfresh(understood, facts);
        };
    Earlier same = facts.sameContent();
    boolean answersTheQuestion = same != null && same.isHeld() && !(afresh instanceof Hold);
    return same == null || answersTheQuestion
        ? afresh
        : new Duplicate(Reason.SAME_CONTENT, same.caseId(), List.of());
  }

  private static Decision decideAfresh(Reading.Understood understood, Facts facts) {
    PoliceRecord record = understood.record();
    if (isVehicleCrimeWithoutMarker(understood)) {
      return new OutOfScope(Reason.VEHICLE_CRIME);
    }
    String event = record.text(EVENT);
    if (event != null) {
      return event(record, event, facts);
    }
    if (facts.sameRecord() != null && facts.sameRecord().caseId() != null) {
      return again(record, facts.sameRecord(), facts.sameRecord().caseId());
    }
    if (facts.sameVictim() != null) {
      Earlier first = facts.sameVictim();
      return new Duplicate(
          Reason.SAME_VICTIM, first.caseId(), record.differencesTo(first.content()));
    }
    List<String> missing = missingForACase(record);
    return missing.isEmpty()
        ? new Open(record)
        : new Hold(Reason.BELOW_MINIMUM, Reason.BELOW_MINIMUM.sentence(String.join("; ", missing)));
  }

  private static Decision event(PoliceRecord record, String event, Facts facts) {
    if (facts.sameVictim() != null && facts.sameVictim().caseId() != null) {
      return new AddEvent(record, facts.sameVictim().caseId(), event);
    }
    Reason reason =
        facts.crimeIsKnown() ? Reason.EVENT_ON_UNKNOWN_VICTIM : Reason.EVENT_ON_UNKNOWN_CRIME;
    return new Hold(reason, reason.sentence());
  }

  private static Decision again(PoliceRecord record, Earlier before, CaseId caseId) {
    return before.mayBeAbout(record)
        ? new AddChange(
            caseId, record.over(before.content()), record.differencesTo(before.content()))
        : new Hold(Reason.RECORD_ID_REUSED, Reason.RECORD_ID_REUSED.sentence());
  }

  private static boolean isVehicleCrimeWithoutMarker(Reading.Understood understood) {
    return "VEHICLE".equals(understood.record().text(CATEGORY))
        && !understood.record().has(MARKERS)
        && !understood.leftOut().contains(MARKERS);
  }

  private static List<String> missingForACase(PoliceRecord record) {
    List<String> missing = new ArrayList<>();
    boolean namesSomebody =
        record.has(FAMILY_NAME) || record.has(ORGANISATION_NAME) && record.has(GIVEN_NAME);
    if (!namesSomebody) {
      missing.add(
          record.has(ORGANISATION_NAME) ? "who speaks for the business" : "the family name");
    }
    if (!record.has(REPORTED_AT)) {
      missing.add("when it was reported");
    }
    if (!record.has(CATEGORY)) {
      missing.add("the category of crime or incident");
    }
    if (Stream.of(ADDRESS_LINE_1, PHONE, MOBILE, EMAIL).noneMatch(record::has)) {
      missing.add("an address, phone number or email address");
    }
    return missing;
  }
}
