package redress.deadlines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.RuleBook;
import redress.deadlines.rules.RuleDefinition;

/** What ledgers point at, as the database keeps it. */
@Component
class KeptSources implements Sources {

  private final RuleBook rules;
  private final Calendars calendars;

  KeptSources(RuleBook rules, Calendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  @Override
  public RuleDefinition rule(UUID version) {
    return rules.version(version).says();
  }

  @Override
  public WorkingCalendar calendar(@Nullable UUID version) {
    return (version == null ? calendars.first() : calendars.of(version)).says();
  }
}
