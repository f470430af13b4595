package redress.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import redress.cases.Cases;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.identity.SignedIn;
import redress.tasks.Tasks;
import redress.testing.Given;
import redress.testing.People;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

@ProcessTest
class DeskPagesTest {

  @Autowired private Given given;
  @Autowired private Stories stories;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private Tasks tasks;
  @Autowired private MockMvc browser;

  private Story story;
  private String page;

  @BeforeEach
  void a_victim_of_domestic_abuse_is_to_be_contacted() {
    story = stories.starts(given.aVictim().of("VIOLENCE", "DA")).waitsAt("contactVictim");
    page = "/cases/" + story.caseId();
  }

  @AfterEach
  void end() {
    stories.leaveNothingBehind();
  }

  @Test
  void the_case_page_answers_at_a_glance() throws Exception {
    show(page, people.caseworker())
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("style-src-attr")))
        .andExpect(content().string(containsString("Alex Example")))
        .andExpect(content().string(containsString("Contact victim")))
        .andExpect(content().string(containsString("Unknown is not safe.")))
        .andExpect(content().string(containsString("First contact with the victim")))
        .andExpect(content().string(containsString("Why this date")))
        .andExpect(content().string(containsString("Working day 1")))
        .andExpect(content().string(containsString("data-current=\"contactVictim\"")))
        .andExpect(content().string(containsString("opened from a referral")));
  }

  @Test
  void a_diagram_is_served_to_those_who_see_cases() throws Exception {
    show("/diagrams/support-victim.bpmn", people.caseworker())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("contactVictim")));
    show("/diagrams/no-such.bpmn", people.caseworker()).andExpect(status().isNotFound());
  }

  @Test
  void a_case_is_found_by_reference_name_and_crime_number() throws Exception {
    var seen = cases.get(story.caseId());
    for (var words :
        new String[] {
          seen.reference(), seen.reference().toLowerCase(), "exam", seen.facts().crimeNumber()
        }) {
      show(get("/cases").queryParam("words", words), people.caseworker())
          .andExpect(content().string(containsString(seen.reference())));
    }
    show(get("/cases").queryParam("words", "nobody at all"), people.caseworker())
        .andExpect(content().string(containsString("No case found.")));
  }

  @Test
  void a_note_is_on_the_timeline_and_an_empty_one_is_refused() throws Exception {
    send(post(page + "/notes").param("note", "She prefers\nmornings."), people.caseworker())
        .andExpect(redirectedUrl(page));
    show(page, people.caseworker()).andExpect(content().string(containsString("She prefers")));
    send(post(page + "/notes").param("note", " "), people.caseworker())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is a problem")))
        .andExpect(content().string(containsString("href=\"#note\"")));
  }

  @Test
  void a_withdrawal_needs_what_the_victim_said() throws Exception {
    show(page + "/withdrawal", people.caseworker())
        .andExpect(content().string(containsString("This cannot be undone.")));
    send(post(page + "/withdrawal"), people.caseworker())
        .andExpect(status().isUnprocessableContent());
    send(post(page + "/withdrawal").param("reason", "Please stop."), people.caseworker())
        .andExpect(redirectedUrl(page));
    story.ends();
    show(page, people.caseworker())
        .andExpect(content().string(containsString("Please stop.")))
        .andExpect(content().string(containsString("caseWithdrawn")))
        .andExpect(content().string(not(containsString("Record withdrawal"))));
    send(post(page + "/withdrawal").param("reason", "Again."), people.caseworker())
        .andExpect(status().isConflict());
  }

  @Test
  void home_shows_what_waits_and_what_is_due() throws Exception {
    show("/", people.supervisor())
        .andExpect(content().string(containsString("Next deadlines")))
        .andExpect(content().string(containsString("Contact victim")));
    show("/", people.oneOf(people.provider("Helpers"), Role.PROVIDER_WORKER))
        .andExpect(content().string(containsString("Nothing is waiting.")))
        .andExpect(content().string(not(containsString("Alex Example"))));
    show("/", people.oneOf(people.office(), Role.REVIEW_MANAGER))
        .andExpect(content().string(containsString("You have no cases or tasks")));
  }

  @Test
  void the_victim_is_beside_the_task_with_no_number_that_must_not_be_used() throws Exception {
    var task = tasks.openOf(story.caseId(), people.caseworker()).getFirst();
    show("/tasks/" + task.id(), people.caseworker())
        .andExpect(content().string(containsString("The victim")))
        .andExpect(content().string(containsString("Not asked, so not safe")))
        .andExpect(content().string(not(containsString("07700 900000"))));
  }

  @Test
  void nothing_is_stuck() throws Exception {
    show("/stuck", people.supervisor())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing is stuck.")));
  }

  private ResultActions show(String path, CurrentUser by) throws Exception {
    return show(get(path), by);
  }

  private ResultActions show(MockHttpServletRequestBuilder request, CurrentUser by)
      throws Exception {
    return browser.perform(request.with(SignedIn.as(by)));
  }

  private ResultActions send(MockHttpServletRequestBuilder request, CurrentUser by)
      throws Exception {
    return browser.perform(request.with(SignedIn.as(by)).with(csrf()));
  }
}
