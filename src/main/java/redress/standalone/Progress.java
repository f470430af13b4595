package redress.standalone;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the person at the keyboard is told while Redress starts and stops. */
final class Progress {

  private static final Logger LOG = LoggerFactory.getLogger("redress");

  private final long began = System.nanoTime();

  private Progress() {}

  static Progress begins(String what) {
    LOG.info("{} ...", what);
    return new Progress();
  }

  void done(String what) {
    var took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info("{} ({}.{} s)", what, took.toSeconds(), took.toMillisPart() / 100);
  }

  static void tell(String what) {
    LOG.info(what);
  }

  static void warn(String what, Object... details) {
    LOG.warn(what, details);
  }
}
