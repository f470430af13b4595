package redress.intake;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where the records received have ended.
 *
 * @param received how many there were, counted before any of them was stored
 * @param ended how many are in each place now
 */
public record Ledger(long received, Map<Disposition, Long> ended) {

  /** How many ended there. */
  public long of(Disposition disposition) {
    return ended.getOrDefault(disposition, 0L);
  }

  Ledger plus(Ledger other) {
    Map<Disposition, Long> sums = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      sums.put(disposition, of(disposition) + other.of(disposition));
    }
    return new Ledger(received + other.received, sums);
  }

  /** Received less all that ended somewhere: anything but zero is an alarm. */
  public long difference() {
    return received - ended.values().stream().mapToLong(Long::longValue).sum();
  }
}
