package redress.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which of a team's tasks.
 *
 * @param type one kind of work; null for all
 * @param due by when; null for any time
 * @param unassigned only what nobody has
 */
public record TaskFilter(@Nullable String type, @Nullable Due due, boolean unassigned) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  public static TaskFilter none() {
    return new TaskFilter(null, null, false);
  }

  /** Due before this instant; null for any time. */
  @Nullable Instant dueBefore(Instant now) {
    return due == null ? null : due.before(now);
  }

  /** By when a task is due. */
  public enum Due {
    OVERDUE("Overdue") {
      @Override
      Instant before(Instant now) {
        return now;
      }
    },
    TODAY("Today or earlier") {
      @Override
      Instant before(Instant now) {
        return startOf(day(now).plusDays(1));
      }
    },
    SEVEN_DAYS("In the next 7 days or earlier") {
      @Override
      Instant before(Instant now) {
        return startOf(day(now).plusDays(8));
      }
    };

    private final String title;

    Due(String title) {
      this.title = title;
    }

    /** As shown to people. */
    public String title() {
      return title;
    }

    abstract Instant before(Instant now);

    private static LocalDate day(Instant now) {
      return now.atZone(LONDON).toLocalDate();
    }

    private static Instant startOf(LocalDate day) {
      return day.atStartOfDay(LONDON).toInstant();
    }
  }
}
