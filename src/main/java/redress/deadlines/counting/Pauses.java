package redress.deadlines.counting;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The time of a clock that does not count, in order and without overlaps: pauses that share time
 * are one.
 *
 * @param all earliest first
 */
public record Pauses(List<Pause> all) {

  private static final Pauses NONE = new Pauses(List.of());

  public Pauses {
    all = merged(all);
  }

  public static Pauses none() {
    return NONE;
  }

  public static Pauses of(Collection<Pause> pauses) {
    return pauses.isEmpty() ? NONE : new Pauses(List.copyOf(pauses));
  }

  /** Why a day is left out; empty where it counts. */
  Optional<String> whyPaused(LocalDate day) {
    return all.stream().filter(pause -> pause.leavesOut(day)).map(Pause::why).findFirst();
  }

  /** How many days from the first to the last, both included, are left out. */
  long daysLeftOut(LocalDate first, LocalDate last) {
    return all.isEmpty()
        ? 0
        : first.datesUntil(last.plusDays(1)).filter(day -> whyPaused(day).isPresent()).count();
  }

  /** The moment at which so much time has counted since the beginning. */
  Instant after(Instant began, Duration counted) {
    Instant reached = began.plus(counted);
    for (Pause pause : all) {
      Instant from = latest(pause.from(), began);
      if (from.isBefore(reached) && from.isBefore(pause.until())) {
        reached = reached.plus(Duration.between(from, pause.until()));
      }
    }
    return reached;
  }

  /** The moment from which so much time counts until the end. */
  Instant before(Instant end, Duration counted) {
    Instant reached = end.minus(counted);
    for (Pause pause : all.reversed()) {
      Instant until = earliest(pause.until(), end);
      if (until.isAfter(reached) && until.isAfter(pause.from())) {
        reached = reached.minus(Duration.between(pause.from(), until));
      }
    }
    return reached;
  }

  /** How much of the time between two moments counts. */
  Duration counted(Instant earlier, Instant later) {
    Duration counted = Duration.between(earlier, later);
    for (Pause pause : all) {
      Instant from = latest(pause.from(), earlier);
      Instant until = earliest(pause.until(), later);
      if (from.isBefore(until)) {
        counted = counted.minus(Duration.between(from, until));
      }
    }
    return counted;
  }

  private static List<Pause> merged(List<Pause> pauses) {
    List<Pause> merged = new ArrayList<>();
    for (Pause next :
        pauses.stream().sorted(comparing(Pause::from).thenComparing(Pause::until)).toList()) {
      Pause last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.overlaps(next)) {
        merged.set(
            merged.size() - 1,
            new Pause(last.from(), latest(last.until(), next.until()), last.why()));
      } else {
        merged.add(next);
      }
    }
    return List.copyOf(merged);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
