package redress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.cases.CaseView;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.TaskId;
import redress.tasks.Completion;

/** What happens in one case, told in order. Each sentence waits until it is true. */
public final class Story {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Stories stories;
  private final CaseId caseId;

  Story(Stories stories, CaseId caseId) {
    this.stories = stories;
    this.caseId = caseId;
  }

  public CaseId caseId() {
    return caseId;
  }

  public Instant now() {
    return stories.time.now();
  }

  /** The journey stands at this step; where it is human work, it is in the task list. */
  public Story waitsAt(String element) {
    await(element)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(stories.log.standingAt(caseId)).contains(element));
    stories.time.untilQuiet();
    assertThat(stories.log.standingAt(caseId)).contains(element);
    return this;
  }

  public Story doesNotWaitAt(String element) {
    stories.time.untilQuiet();
    assertThat(stories.log.standingAt(caseId)).doesNotContain(element);
    return this;
  }

  /** Whoever it falls to answers the form: keys and values in turn, a key again adds a value. */
  public Story completes(String element, String... keysAndValues) {
    waitsAt(element);
    return completesFromTheList(element, keysAndValues);
  }

  /** The same, whether or not the engine still knows of it. */
  public Story completesFromTheList(String element, String... keysAndValues) {
    Map<String, List<String>> answers = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answer(keysAndValues[i], keysAndValues[i + 1], answers);
    }
    OpenTask task = task(element).orElseThrow();
    assertThat(
            stories.tasks.complete(
                task.id(), answers, task.worker(stories.people), stories.time.now()))
        .isInstanceOf(Completion.Done.class);
    stories.time.untilQuiet();
    return this;
  }

  private void answer(String key, String value, Map<String, List<String>> answers) {
    if (value.equals(Answers.TODAY)) {
      LocalDate today = now().atZone(ZoneId.of("Europe/London")).toLocalDate();
      answers.put(key + "-day", List.of("" + today.getDayOfMonth()));
      answers.put(key + "-month", List.of("" + today.getMonthValue()));
      answers.put(key + "-year", List.of("" + today.getYear()));
    } else {
      answers.computeIfAbsent(key, first -> new ArrayList<>()).add(value);
    }
  }

  public Story whenTimePasses(Duration duration) {
    return whenItIs(stories.time.now().plus(duration));
  }

  public Story whenTimePasses(WorkingDays days) {
    return whenItIs(stories.afterWorkingDays(days.number()));
  }

  public Story whenItIs(Instant moment) {
    stories.time.moveTo(moment);
    return this;
  }

  /** Working days of England and Wales. */
  public record WorkingDays(int number) {}

  public static WorkingDays workingDays(int number) {
    return new WorkingDays(number);
  }

  public Story victimWithdraws() {
    stories.cases.withdraw(
        caseId, "I want nothing more.", stories.people.caseworker(), stories.time.now());
    stories.time.untilQuiet();
    return this;
  }

  /** The engine has lost the journey with all it knew. */
  public Story losesItsJourney() {
    stories.loseJourneyOf(caseId);
    return this;
  }

  /** A supervisor finds the case stalled and takes its journey up again. */
  public Story isTakenUpAgain() {
    whenTimePasses(Duration.ofMinutes(30));
    await("open work that the engine no longer knows is withdrawn")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(openTasks()).isEmpty());
    stories.stalled.takeUpAgain(caseId, stories.people.supervisor(), stories.time.now());
    stories.time.untilQuiet();
    return this;
  }

  public Story hasCompleted(String element, int times) {
    stories.time.untilQuiet();
    assertThat(stories.log.completed(caseId, element)).as(element).isEqualTo(times);
    return this;
  }

  public CaseView outcome() {
    return stories.cases.get(caseId);
  }

  /**
   * The case's journey is over, and nobody has anything to do in it. A missed deadline may still
   * want its explanation: that is a matter beside the journey.
   */
  public Story ends() {
    await("the end of the journey")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .until(() -> stories.log.ended(caseId));
    stories.time.untilQuiet();
    assertThat(openTasks()).isEmpty();
    return this;
  }

  /** A step of human work in the list. */
  private record OpenTask(TaskId id, OrganisationId organisation, Role role) {

    CurrentUser worker(People people) {
      return people.oneOf(organisation, role);
    }
  }

  private Optional<OpenTask> task(String element) {
    return stories
        .jdbc
        .sql(
            """
            select id, organisation_id, role from task
             where case_id = :caseId and element_id = :element and state = 'OPEN'
            """)
        .param("caseId", caseId.value())
        .param("element", element)
        .query(
            (row, n) ->
                new OpenTask(
                    new TaskId(row.getObject("id", UUID.class)),
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    Role.valueOf(row.getString("role"))))
        .optional();
  }

  private List<String> openTasks() {
    return stories
        .jdbc
        .sql(
            """
            select element_id from task
             where case_id = :caseId and matter_id is null and state = 'OPEN'
            """)
        .param("caseId", caseId.value())
        .query(String.class)
        .list();
  }
}
