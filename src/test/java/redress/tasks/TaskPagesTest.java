package redress.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.tasks.TaskRoom.NOW;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import redress.identity.Browser;
import redress.shared.TaskId;

@TaskRoomTest
@Import(Given.class)
class TaskPagesTest {

  @LocalServerPort private int port;
  @Autowired private Given given;
  @Autowired private Tasks tasks;
  @Autowired private TaskRoom.AskVictim askVictim;

  private Browser browser;

  @BeforeEach
  void casey_is_signed_in() {
    given.anEmptyList();
    given.signingIn(given.caseworker("Casey Worker"));
    browser = signedIn("casey.worker");
  }

  @Test
  void the_team_s_list_says_what_is_overdue_in_words() {
    given.work().urgency(1).due(NOW.minus(Duration.ofHours(50))).opened();
    given.work().due(NOW.plus(Duration.ofHours(24))).opened();

    var page = browser.get("/tasks/team?due=&type=").body();

    assertThat(page)
        .contains("Team’s tasks – Redress</title>")
        .contains("2 tasks, nearest due first")
        .contains("Wed 18 Nov 2026, 08:00")
        .contains("overdue by 2 days")
        .contains("due tomorrow")
        .contains("Ada Example")
        .contains("Urgent")
        .contains("Take<span");
  }

  @Test
  void a_task_is_taken_done_and_gone_from_the_list() {
    var id = given.work().opened();
    browser.get("/tasks/team");

    assertThat(browser.ledTo(browser.post("/tasks/" + id + "/claim", Map.of())))
        .isEqualTo("/tasks/" + id);
    assertThat(browser.get("/tasks").body()).contains("1 task, nearest");
    assertThat(browser.get("/tasks/" + id).body())
        .contains("Complete task")
        .contains("Give back to the team")
        .contains("data-shown-when=\"mood=BAD\"");

    var done = browser.post("/tasks/" + id, Map.of("name", "Ada", "mood", "GOOD"));
    assertThat(browser.ledTo(done)).isEqualTo("/tasks");
    assertThat(browser.get("/tasks").body())
        .contains("You have completed the task “Ask victim”.")
        .contains("Take next task")
        .contains("You have no tasks");
    assertThat(browser.get("/tasks").body()).doesNotContain("You have completed");
    assertThat(browser.get("/tasks/" + id).body())
        .contains("This task was completed")
        .contains("by Casey Worker")
        .doesNotContain("Complete task");
  }

  @Test
  void the_next_task_is_one_press_away() {
    browser.get("/tasks");
    assertThat(browser.ledTo(browser.post("/tasks/next", Map.of()))).isEqualTo("/tasks");
    assertThat(browser.get("/tasks").body()).contains("No task is waiting for your team.");

    var id = given.work().opened();
    assertThat(browser.ledTo(browser.post("/tasks/next", Map.of()))).isEqualTo("/tasks/" + id);
    browser.get("/tasks/" + id);
    browser.post("/tasks/" + id + "/release", Map.of());
    assertThat(browser.get("/tasks").body()).contains("You have given the task back to your team.");
  }

  @Test
  void what_was_entered_is_shown_again_with_what_is_wrong() {
    var id = given.work().opened();
    browser.get("/tasks/" + id);

    var page = browser.post("/tasks/" + id, Map.of("name", "Ada <3", "mood", "SOUR"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<title>Error: Ask victim – Redress</title>")
        .contains("There is a problem")
        .contains("href=\"#mood\"")
        .contains("value=\"Ada &lt;3\"");
  }

  @Test
  void a_refusal_of_the_work_itself_costs_nothing_that_was_entered() {
    var id = given.work().opened();
    browser.get("/tasks/" + id);

    var page = browser.post("/tasks/" + id, Map.of("name", "Friday", "mood", "GOOD"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#name\">Nobody asks about Friday on a Friday.")
        .contains("value=\"Friday\"");
  }

  @Test
  void a_task_done_meanwhile_says_so_and_shows_what_was_entered() {
    var id = given.work().opened();
    browser.get("/tasks/" + id);
    tasks.complete(
        id, Given.answers("name", "Ada", "mood", "GOOD"), given.caseworker("Sam Worker"), NOW);

    var page = browser.post("/tasks/" + id, Map.of("name", "My own words", "mood", "GOOD"));

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("This task has already been completed. Nothing was changed.")
        .contains("What you entered")
        .contains("My own words")
        .doesNotContain("Complete task");
    assertThat(askVictim.done).hasSize(1);
  }

  @Test
  void answers_saved_for_later_are_there_later() {
    var id = given.work().opened();
    browser.get("/tasks/" + id);

    browser.post("/tasks/" + id + "/keep", Map.of("name", "Half a"));

    assertThat(browser.get("/tasks").body()).contains("Your answers are saved.");
    assertThat(signedIn("casey.worker").get("/tasks/" + id).body())
        .contains("You saved these answers on")
        .contains("Fri 20 Nov 2026, 10:00")
        .contains("value=\"Half a\"");
  }

  @Test
  void answers_sent_after_the_session_ended_are_shown_again_after_signing_in() {
    var id = given.work().opened();
    browser.get("/tasks/" + id);
    browser.forget("REDRESS");

    var sent = browser.post("/tasks/" + id, Map.of("name", "A long story", "mood", "GOOD"));
    assertThat(browser.ledTo(sent)).startsWith("/sign-in?kept").endsWith("%2Ftasks%2F" + id);
    browser.signIn("casey.worker", Given.PASSWORD);

    assertThat(browser.get("/tasks/" + id).body())
        .contains("You had been signed out.")
        .contains("value=\"A long story\"");
    assertThat(browser.get("/tasks/" + given.work().opened()).body())
        .doesNotContain("A long story");

    browser.get("/tasks/" + id);
    browser.post("/tasks/" + id, Map.of("name", "A long story", "mood", "GOOD"));
    assertThat(askVictim.done).hasSize(1);
    assertThat(browser.get("/tasks/" + id).body()).doesNotContain("You had been signed out.");
  }

  @Test
  void a_button_pressed_after_the_session_ended_leads_back_to_its_page() {
    var id = given.work().opened();

    assertThat(browser.ledTo(browser.get("/tasks/" + id + "/keep"))).isEqualTo("/tasks/" + id);
    assertThat(browser.ledTo(browser.get("/tasks/next"))).isEqualTo("/tasks");
  }

  @Test
  void a_task_of_another_team_is_no_page() {
    var pat = given.signingIn(given.providerWorker("Pat Provider", "Safeline"));
    var theirs = given.work().offeredTo(pat).opened();

    assertThat(browser.get("/tasks/" + theirs).statusCode()).isEqualTo(404);
    assertThat(browser.get("/tasks/" + TaskId.next()).statusCode()).isEqualTo(404);
    assertThat(browser.get("/tasks/nonsense").statusCode()).isEqualTo(404);
    assertThat(signedIn("pat.provider").get("/tasks/team").body())
        .contains("Ask victim")
        .doesNotContain("Ada Example")
        .doesNotContain("Name</th>");
  }

  private Browser signedIn(String username) {
    var fresh = new Browser(port);
    fresh.signIn(username, Given.PASSWORD);
    return fresh;
  }
}
