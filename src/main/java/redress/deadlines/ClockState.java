package redress.deadlines;

/** Where a clock is in its life. */
public enum ClockState {
  RUNNING,
  /** Time stands still; it has no due date until it is resumed. */
  SUSPENDED,
  MET,
  /** What was due was done, after the due moment. */
  LATE_MET,
  /** It no longer needs to be met; its ledger says why. */
  WAIVED;

  /** Whether the clock has not ended. */
  public boolean isOpen() {
    return this == RUNNING || this == SUSPENDED;
  }
}
