package redress.deadlines;

/** Where a clock is in its life. */
public enum ClockState {
  RUNNING,
  MET,
  /** What was due was done, after the due moment. */
  LATE_MET,
  /** It no longer needs to be met; its ledger says why. */
  WAIVED
}
