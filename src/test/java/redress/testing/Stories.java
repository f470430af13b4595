package redress.testing;

import io.camunda.client.CamundaClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.cases.Cases;
import redress.cases.StalledCases;
import redress.deadlines.Deadlines;
import redress.shared.CaseId;
import redress.tasks.Tasks;

/** Begins stories and ends what they leave behind. */
public class Stories {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  final EngineLog log = EngineLog.ofStories();
  final Cases cases;
  final Tasks tasks;
  final StalledCases stalled;
  final People people;
  final Time time;
  final JdbcClient jdbc;
  private final Deadlines deadlines;
  private final CamundaClient client;

  Stories(
      Cases cases,
      Tasks tasks,
      StalledCases stalled,
      Deadlines deadlines,
      People people,
      Time time,
      JdbcClient jdbc,
      CamundaClient client) {
    this.cases = cases;
    this.tasks = tasks;
    this.stalled = stalled;
    this.deadlines = deadlines;
    this.people = people;
    this.time = time;
    this.jdbc = jdbc;
    this.client = client;
  }

  /** Opens the victim's case; its journey begins. */
  public Story starts(Given.AVictim victim) {
    CaseId caseId = cases.open(victim.facts(), time.now());
    return new Story(this, caseId);
  }

  /** Ends every journey that still goes on, so that the next story has the engine for itself. */
  public void leaveNothingBehind() {
    log.goingOn().forEach(this::cancel);
    time.untilQuiet();
  }

  /** Takes away a case's journey, as when an engine was lost with all its data. */
  void loseJourneyOf(CaseId caseId) {
    log.goingOn(caseId).forEach(this::cancel);
    time.untilQuiet();
  }

  private void cancel(long journey) {
    client.newCancelInstanceCommand(journey).execute();
  }

  /** The same time of day so many working days later. */
  Instant afterWorkingDays(int days) {
    LocalDate day = time.now().atZone(LONDON).toLocalDate();
    LocalDate later = day;
    for (int i = 0; i < days; i++) {
      later = deadlines.nextWorkingDayAfter(later);
    }
    return time.now().atZone(LONDON).with(later).toInstant();
  }
}
