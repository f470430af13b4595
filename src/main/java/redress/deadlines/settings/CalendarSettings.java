package redress.deadlines.settings;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import redress.deadlines.CalendarTrial;
import redress.deadlines.calendars.CalendarVersions;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.calendars.Difference;
import redress.deadlines.calendars.Horizon;
import redress.deadlines.calendars.HorizonWatch;
import redress.deadlines.calendars.KeptCalendar;
import redress.deadlines.counting.BankHolidays;
import redress.deadlines.counting.London;
import redress.deadlines.counting.WorkingCalendar;
import redress.shared.UserId;

/** The bank-holiday list: which versions there are, what a newer one would change, adding it. */
@Service
@NamedInterface("settings")
public class CalendarSettings {

  /** How large a list may be. */
  public static final int MAX_BYTES = BankHolidays.MAX_BYTES;

  private final Calendars calendars;
  private final CalendarVersions versions;
  private final HorizonWatch watch;
  private final CalendarTrial trial;

  CalendarSettings(
      Calendars calendars, CalendarVersions versions, HorizonWatch watch, CalendarTrial trial) {
    this.calendars = calendars;
    this.versions = versions;
    this.watch = watch;
    this.trial = trial;
  }

  /**
   * How things stand.
   *
   * @param versions the one in use first
   * @param countedOtherwise how many open clocks are still counted by an older version
   */
  @NamedInterface("settings")
  public record Standing(
      Horizon horizon, List<CalendarVersions.Kept> versions, int countedOtherwise) {}

  /**
   * What a list would change.
   *
   * @param after the version it would take the place of
   */
  @NamedInterface("settings")
  public record Preview(
      int after, int firstYear, int lastYear, Difference difference, CalendarTrial.Found clocks) {}

  public Standing standing(Instant now) {
    return new Standing(watch.horizon(now), versions.all(), versions.countedOtherwise());
  }

  /**
   * What a list would change, without adding it.
   *
   * @param list as GOV.UK publishes it
   * @throws redress.shared.RuleBroken where it is no list of England and Wales or says the same as
   *     the one in use
   */
  public Preview preview(String list, Instant now) {
    WorkingCalendar candidate = calendars.candidate(list);
    KeptCalendar inUse = calendars.current();
    return new Preview(
        inUse.version(),
        candidate.firstYear(),
        candidate.lastYear(),
        Difference.between(inUse.says(), candidate, London.dayOf(now)),
        trial.count(candidate, now));
  }

  /**
   * Adds a list. Open clocks are counted anew by it within a minute.
   *
   * @param after the version it takes the place of, from the preview
   * @throws redress.shared.RuleBroken where the preview would be refused, there is no reason, or
   *     somebody else has added a version since the preview
   */
  public void add(String list, int after, String reason, UserId by, Instant now) {
    calendars.add(list, after, reason, by, now);
  }
}
