package redress.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How far the time machine has moved the clocks in all, kept in a file over restarts. */
record ClockOffset(Path file) {

  /** Empty where the clocks have never been moved. */
  Optional<Duration> read() {
    return Home.textOf(file).map(Duration::parse);
  }

  void write(Duration offset) {
    Home.write(file, offset.toString());
  }
}
