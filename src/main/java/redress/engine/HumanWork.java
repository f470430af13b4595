package redress.engine;

import java.time.Instant;
import java.util.List;

/**
 * Who keeps the list of human work. The engine tells what opened and asks what should still be
 * open.
 */
public interface HumanWork {

  /** A user task was reached. May be told twice; the second time changes nothing. */
  void opened(OpenedWork work);

  /**
   * Open work not compared with the engine since the given instant, longest ago first, marked as
   * compared now.
   */
  List<Long> jobKeysNotComparedSince(Instant since, int atMost, Instant now);

  /** The engine no longer knows this job: its work is withdrawn from the list. */
  void gone(long jobKey, Instant now);
}
