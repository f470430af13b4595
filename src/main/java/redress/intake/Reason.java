package redress.intake;

/** Why a record ended where it did, with the sentence or question people are shown. */
enum Reason {
  WAITING("Not yet read."),

  CASE_OPENED("A case was opened."),
  EVENT_ADDED("A later police event was added to the case: %s."),
  CHANGE_ADDED("The record was sent again and has changed in: %s."),
  SAME_CONTENT("This is the same as a record received before."),
  SAME_VICTIM("This victim of this crime is known already."),
  VEHICLE_CRIME(
      "Vehicle crime without a marker is outside what the support services are contracted for."),
  ANSWERED_BY_LATER("A later record from the sender took the place of this one."),

  CUT_SHORT("The row ends after %s of %s columns. It was probably cut short: what was the rest?"),
  TOO_MANY_COLUMNS("The row has %s columns and the header %s. Which values belong where?"),
  BROKEN_QUOTES("A quotation mark in the row is not closed. What should the row say?"),
  NOT_UTF_8("The row has characters that are not UTF-8. What should they be?"),
  TOO_LONG("The value of %s is too long. What should it be?"),
  NO_RECORD_ID("The row has no record id. Which record is it?"),
  NO_SOURCE("The row does not say where the referral comes from. What is its source?"),
  WRONG_VALUE("The value of %s is not one of the agreed list. What should it be?"),
  WRONG_DATE("The date in %s cannot be right. What is the correct date?"),
  BELOW_MINIMUM("Too little is known to open a case. Please send: %s."),
  EVENT_ON_UNKNOWN_CRIME("This event is on a crime we have not been sent. Which victim is it for?"),
  EVENT_ON_UNKNOWN_VICTIM(
      "We know this crime but not this victim of it. Which victim is the event for?"),
  RECORD_ID_REUSED("This record id was used before, for somebody else. Is it the same record?"),
  REFUSED("A case could not be opened: %s"),
  FAILED("Redress could not work this record out by itself. Somebody must look at it.");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  String sentence(Object... details) {
    return String.format(sentence, details);
  }
}
