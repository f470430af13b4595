package redress.deadlines;

import org.jspecify.annotations.Nullable;
import redress.shared.Rule;

/** Why a clock cannot be started or changed. */
public enum DeadlineRule implements Rule {
  STARTS_IN_THE_FUTURE(
      "A deadline cannot start in the future: %s has not come yet.", Kind.UNACCEPTABLE, "from"),
  NUMBER_NEEDED("Enter how many, at least 1.", Kind.UNACCEPTABLE, "number"),
  NOT_AGREED(
      "The number of rule %s is fixed: it cannot be agreed case by case.",
      Kind.UNACCEPTABLE, "number"),
  REASON_NEEDED("Enter the reason.", Kind.UNACCEPTABLE, "reason"),
  WAIVER_NEEDS_A_REASON(
      "Enter why this deadline no longer has to be met.", Kind.UNACCEPTABLE, "reason"),
  IN_THE_FUTURE("The moment must not lie in the future.", Kind.UNACCEPTABLE, "at"),
  BEFORE_IT_BEGAN("This lies before the deadline began to run.", Kind.UNACCEPTABLE, "at"),
  MET_BEFORE_IT_BEGAN(
      "This cannot have been done before the deadline began to run.", Kind.UNACCEPTABLE, "at"),
  MAY_NOT_BE_SUSPENDED("Deadlines of rule %s cannot be suspended.", Kind.CONFLICT, null),
  SUSPENDED_ALREADY("This deadline is suspended already.", Kind.CONFLICT, null),
  NOT_SUSPENDED("This deadline is not suspended, so it cannot be resumed.", Kind.CONFLICT, null),
  RESUMED_BEFORE_SUSPENDED(
      "It was suspended on %s: it cannot be resumed before that.", Kind.UNACCEPTABLE, "at"),
  ENDS_BEFORE_IT_BEGINS("The period ends before it begins.", Kind.UNACCEPTABLE, "to"),
  PERIOD_IN_THE_FUTURE(
      "A period that is left out must have ended: its end must not lie in the future.",
      Kind.UNACCEPTABLE,
      "to"),
  LEFT_OUT_ALREADY(
      "A part of this time is left out or suspended already.", Kind.UNACCEPTABLE, "at"),
  MAY_NOT_BE_EXTENDED("Deadlines of rule %s cannot be extended.", Kind.CONFLICT, null),
  EXTENSION_NEEDS_A_NUMBER("Enter by how many, at least 1.", Kind.UNACCEPTABLE, "units"),
  EXTENDED_TOO_FAR(
      "This deadline may be extended by %s %ss in all: %s are left.", Kind.UNACCEPTABLE, "units"),
  ENDED_ALREADY("This deadline has ended already. Reopen it first.", Kind.CONFLICT, null),
  NOT_ENDED("This deadline has not ended, so it cannot be reopened.", Kind.CONFLICT, null),
  BASIS_UNKNOWN("The basis is either standard or enhanced.", Kind.UNACCEPTABLE, "basis"),
  RULE_MISSING("Name the rule, for example VC04.", Kind.UNACCEPTABLE, "rule"),
  START_UNREADABLE(
      "Give the moment it begins with its offset, for example 2026-05-21T16:10:00+01:00.",
      Kind.UNACCEPTABLE,
      "from"),
  SUSPENSION_UNREADABLE(
      "Give each suspension as two dates, for example 2026-05-26 and 2026-06-02.",
      Kind.UNACCEPTABLE,
      "suspensions"),
  SUSPENSION_ENDS_BEFORE_IT_BEGINS(
      "The suspension from %s ends before it begins.", Kind.UNACCEPTABLE, "suspensions"),
  UNKNOWN_CLOCK("There is no such deadline, or none you may see.", Kind.UNKNOWN, null);

  private final String sentence;
  private final Kind kind;
  private final @Nullable String field;

  DeadlineRule(String sentence, Kind kind, @Nullable String field) {
    this.sentence = sentence;
    this.kind = kind;
    this.field = field;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public @Nullable String field() {
    return field;
  }
}
