package redress.deadlines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.RuleDefinition;

/** The kept rules and calendars that ledgers point at. Both never change once kept. */
interface Sources {

  RuleDefinition rule(UUID version);

  /**
   * @param version null for clocks that were counted before versions were kept
   */
  WorkingCalendar calendar(@Nullable UUID version);
}
