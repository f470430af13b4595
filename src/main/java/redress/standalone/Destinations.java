package redress.standalone;

import static redress.shared.RuleBroken.require;
import static redress.standalone.TimeMachineRule.NOT_BACK;
import static redress.standalone.TimeMachineRule.NO_SUCH_DAY;
import static redress.standalone.TimeMachineRule.ONLY_FORWARD;
import static redress.standalone.TimeMachineRule.TOO_FAR;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.deadlines.Deadlines;
import redress.shared.RuleBroken;

/** Which moment a person means who moves the clocks. */
@Component
class Destinations {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Deadlines deadlines;

  Destinations(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Instant after(Instant now, String amount, Stride stride) {
    int count = wholeNumber(amount);
    require(count > 0, ONLY_FORWARD);
    require(count <= TimeMachine.FARTHEST.toDays(), TOO_FAR, TimeMachine.FARTHEST.toDays());
    var here = now.atZone(LONDON);
    return switch (stride) {
      case HOURS -> now.plus(Duration.ofHours(count));
      case DAYS -> here.plusDays(count).toInstant();
      case WORKING_DAYS -> here.with(workingDayAfter(here.toLocalDate(), count)).toInstant();
    };
  }

  private LocalDate workingDayAfter(LocalDate day, int count) {
    return Stream.iterate(day, deadlines::nextWorkingDayAfter)
        .skip(count)
        .findFirst()
        .orElseThrow();
  }

  Instant on(Instant now, String day, String month, String year, LocalTime time) {
    var destination = date(day, month, year).atTime(time).atZone(LONDON).toInstant();
    require(destination.isAfter(now), NOT_BACK);
    return destination;
  }

  private static LocalDate date(String day, String month, String year) {
    try {
      return LocalDate.of(wholeNumber(year), wholeNumber(month), wholeNumber(day));
    } catch (DateTimeException noSuchDay) {
      throw new RuleBroken(NO_SUCH_DAY);
    }
  }

  /** The number, or 0, which no field accepts. */
  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
