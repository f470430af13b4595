package redress.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines that press, in numbers of one moment.
 *
 * @param counts how many are in each bucket of the board
 * @param breakdowns the same, by deadline, owner, team and provider
 * @param ageing for how long the overdue ones have been so, the shortest first
 * @param trend what became of deadlines in the last weeks, this week last
 */
record Board(Counts counts, List<Breakdown> breakdowns, List<Age> ageing, List<Week> trend) {

  /** The clocks of the board by one of their sides, the most overdue first. */
  record Breakdown(Dimension dimension, List<Line> lines) {}

  /**
   * @param value null for the clocks that have none
   */
  record Line(@Nullable String value, String label, Counts counts) {}

  /** How many clocks have been overdue for that long. */
  record Age(String label, long count) {}

  /**
   * @param starts its Monday
   * @param met how many were met in time in it
   * @param metLate how many were met late in it
   * @param becameOverdue how many fell due in it and were not met by then
   */
  record Week(LocalDate starts, long met, long metLate, long becameOverdue) {}
}
