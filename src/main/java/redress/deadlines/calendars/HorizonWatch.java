package redress.deadlines.calendars;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.counting.London;

/** Looks how far the list in use reaches and says so when its end comes near. */
@Component
public class HorizonWatch {

  private final Calendars calendars;
  private final ApplicationEventPublisher events;

  HorizonWatch(Calendars calendars, ApplicationEventPublisher events) {
    this.calendars = calendars;
    this.events = events;
  }

  public Horizon horizon(Instant now) {
    return Horizon.of(calendars.current().says().lastYear(), London.dayOf(now));
  }

  /** Says so in this transaction; whoever is told writes what they make of it in the same one. */
  @Transactional
  public void look(Instant now) {
    Horizon horizon = horizon(now);
    horizon
        .within()
        .ifPresent(
            within ->
                events.publishEvent(
                    new HorizonComesNear(horizon.lastDay(), horizon.daysLeft(), within, now)));
  }
}
