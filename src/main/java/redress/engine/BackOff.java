package redress.engine;

import java.time.Duration;

/** How long to wait before trying again: short at first, doubling, a minute at most. */
final class BackOff {

  /** From this many failures on, the work is listed as stuck. */
  static final int STUCK_AFTER = 4;

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private BackOff() {}

  /**
   * @param failures how often it has failed so far, 1 or more
   */
  static Duration after(int failures) {
    if (failures > 8) {
      return LONGEST;
    }
    Duration doubled = FIRST.multipliedBy(1L << (failures - 1));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
