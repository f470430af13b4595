package redress.intake;

import java.util.Set;

/** What came of reading one record. */
sealed interface Reading {

  /** What could be read of it. */
  PoliceRecord record();

  /**
   * @param leftOut optional columns whose value could not be read and counts as not known
   */
  record Understood(PoliceRecord record, Set<Column> leftOut) implements Reading {}

  /**
   * @param question what somebody must answer before the record can be used
   */
  record NotUnderstood(PoliceRecord record, Reason reason, String question) implements Reading {}
}
