package redress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.TaskId;

/** What happens in one case, told in order. Each sentence waits until it is true. */
public final class Story {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    Map<String, List<String>> answers = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answers.computeIfAbsent(keysAndValues[i], key -> new ArrayList<>()).add(keysAndValues[i + 1]);
    }
    waitsAt(element);
    OpenTask task = task(element).orElseThrow();
    stories.tasks.complete(task.id(), answers, task.worker(stories.people), stories.time.now());
    stories.time.untilQuiet();
    return this;
  }

  /** A date as a form asks for it. */
  public static String[] date(String key, LocalDate day, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                key + "-day",
                String.valueOf(day.getDayOfMonth()),
                key + "-month",
                String.valueOf(day.getMonthValue()),
                key + "-year",
                String.valueOf(day.getYear())));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
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

  /** The engine has lost the journey; a supervisor finds the case stalled and takes it up again. */
  public Story isLostAndTakenUpAgain() {
    stories.loseJourneyOf(caseId);
    whenTimePasses(Duration.ofMinutes(30));
    await("the engine's open work is compared")
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

  /** No journey of the case goes on, and nobody has anything to do in it. */
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
        .sql("select element_id from task where case_id = :caseId and state = 'OPEN'")
        .param("caseId", caseId.value())
        .query(String.class)
        .list();
  }
}
