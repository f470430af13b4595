package redress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What a process holds of the machine's memory, as Linux counts it. */
final class Memory {

  private Memory() {}

  static String resident(ProcessHandle process) {
    return megabytes(List.of(process), "status", "VmRSS:");
  }

  /** Of several processes together; what they share is counted once. */
  static String residentTogether(Collection<ProcessHandle> processes) {
    return megabytes(processes, "smaps_rollup", "Pss:");
  }

  private static String megabytes(
      Collection<ProcessHandle> processes, String file, String quantity) {
    if (!Files.exists(Path.of("/proc/self", file))) {
      return "not counted on this system";
    }
    long kilobytes =
        processes.stream()
            .map(process -> Path.of("/proc", String.valueOf(process.pid()), file))
            .filter(Files::exists)
            .mapToLong(counted -> kilobytes(counted, quantity))
            .sum();
    return kilobytes / 1024 + " MB";
  }

  private static long kilobytes(Path counted, String quantity) {
    try {
      return Files.readAllLines(counted).stream()
          .filter(line -> line.startsWith(quantity))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
