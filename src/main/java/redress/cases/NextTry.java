package redress.cases;

import static redress.cases.CaseRule.TRY_AGAIN_LIES_IN_THE_PAST;
import static redress.cases.CaseRule.TRY_AGAIN_TOO_FAR_AWAY;
import static redress.shared.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.deadlines.Deadlines;

/** When a victim who was not reached is tried again. */
@Component
class NextTry {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime WHEN_WORK_BEGINS = LocalTime.of(9, 0);
  private static final Duration LATER_TODAY = Duration.ofHours(2);
  private static final int LATEST_DAYS = 28;

  private final Deadlines deadlines;

  NextTry(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * @param chosen the day the caseworker chose; null for the next working day
   */
  Instant at(@Nullable LocalDate chosen, Instant now) {
    LocalDate today = now.atZone(LONDON).toLocalDate();
    if (chosen == null) {
      return begins(deadlines.nextWorkingDayAfter(today));
    }
    require(!chosen.isBefore(today), TRY_AGAIN_LIES_IN_THE_PAST);
    require(!chosen.isAfter(today.plusDays(LATEST_DAYS)), TRY_AGAIN_TOO_FAR_AWAY);
    return chosen.equals(today) ? now.plus(LATER_TODAY) : begins(chosen);
  }

  private static Instant begins(LocalDate day) {
    return day.atTime(WHEN_WORK_BEGINS).atZone(LONDON).toInstant();
  }
}
