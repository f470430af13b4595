package redress.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import redress.cases.Cases;
import redress.identity.CurrentUser;
import redress.identity.Role;
import redress.identity.SignedIn;
import redress.testing.Given;
import redress.testing.People;
import redress.testing.ProcessTest;
import redress.testing.Stories;
import redress.testing.Story;

@ProcessTest
class BoardPagesTest {

  private static final String SOON = "/deadlines/list?bucket=DUE_NEXT";

  @Autowired private Given given;
  @Autowired private Stories stories;
  @Autowired private People people;
  @Autowired private Clock clock;
  @Autowired private Cases cases;
  @Autowired private MorningDigest digest;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;

  private Story story;
  private String reference;

  @BeforeEach
  void a_case_with_two_deadlines_in_the_next_days() {
    story = stories.starts(given.aVictim()).waitsAt("contactVictim");
    reference = cases.get(story.caseId()).reference();
  }

  @AfterEach
  void end() {
    stories.leaveNothingBehind();
  }

  @Test
  void the_board_shows_numbers_and_drawings_with_their_tables() throws Exception {
    show("/deadlines", people.supervisor())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Due in the next 5 working days")))
        .andExpect(content().string(containsString("Deadlines by owner")))
        .andExpect(content().string(containsString("First contact with the victim")))
        .andExpect(content().string(containsString("Nobody yet")))
        .andExpect(content().string(containsString("role=\"img\"")))
        .andExpect(content().string(containsString("The last 12 weeks")))
        .andExpect(content().string(not(containsString(" style="))));
  }

  @Test
  void the_list_leads_to_the_case_and_to_the_clock() throws Exception {
    var contact = clockOf("LC48");
    show(SOON + "&rule=LC48", people.supervisor())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(reference)))
        .andExpect(content().string(containsString("Alex Example")))
        .andExpect(content().string(containsString("hours left")))
        .andExpect(
            content()
                .string(
                    containsString("/cases/%s/deadlines/%s".formatted(story.caseId(), contact))));
    show(SOON + "&rule=NONE", people.supervisor())
        .andExpect(content().string(containsString("There are no such deadlines.")));
  }

  @Test
  void a_review_manager_sees_the_deadline_and_not_the_victim() throws Exception {
    show(SOON, people.oneOf(people.office(), Role.REVIEW_MANAGER))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(reference),
                        not(containsString("Alex Example")),
                        not(containsString("/cases/")))));
  }

  @Test
  void a_caseworker_does_not_watch_all_deadlines() throws Exception {
    show("/deadlines", people.caseworker()).andExpect(status().isForbidden());
    show("/", people.caseworker())
        .andExpect(content().string(not(containsString("href=\"/deadlines\""))));
    show("/", people.supervisor())
        .andExpect(content().string(containsString("href=\"/deadlines\"")));
  }

  @Test
  void the_file_says_which_case_and_not_whose() throws Exception {
    show("/deadlines/list.csv?bucket=DUE_NEXT", people.supervisor())
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", containsString("deadlines-due-next-")))
        .andExpect(
            content()
                .string(allOf(containsString(reference), not(containsString("Alex Example")))));
  }

  @Test
  void everybody_who_works_on_cases_is_listed_with_what_they_carry() throws Exception {
    show("/deadlines/load", people.supervisor())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Caseworker")))
        .andExpect(content().string(containsString("Nobody yet")))
        .andExpect(content().string(containsString("Open tasks")));
  }

  @Test
  void what_cannot_be_chosen_is_refused() throws Exception {
    show("/deadlines?owner=somebody", people.supervisor()).andExpect(status().isNotFound());
    show(SOON + "&after=nowhere", people.supervisor()).andExpect(status().isNotFound());
    show("/deadlines/list?bucket=YESTERDAY", people.supervisor())
        .andExpect(status().isBadRequest());
  }

  @Test
  void each_supervisor_is_told_once_on_a_working_day_and_of_nobody() {
    var supervisor = people.supervisor();
    digest.send(clock.instant());
    digest.send(clock.instant());

    assertThat(digestsTo(supervisor, clock.instant()))
        .singleElement()
        .asString()
        .contains("Due in the next 5 working days: ")
        .doesNotContain(reference)
        .doesNotContain("Example");
  }

  @Test
  void nobody_is_told_on_a_saturday() {
    var saturday =
        clock
            .instant()
            .atZone(Horizon.LONDON)
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            .toInstant();
    digest.send(saturday);

    assertThat(digestsTo(people.supervisor(), saturday)).isEmpty();
  }

  private List<String> digestsTo(CurrentUser supervisor, Instant at) {
    return jdbc.sql("select body from mail_message where cause = ?")
        .param("morning digest/%s/%s".formatted(Horizon.dayOf(at), supervisor.id()))
        .query(String.class)
        .list();
  }

  private String clockOf(String rule) {
    return jdbc.sql("select id from clock where case_id = ? and rule = ?")
        .params(story.caseId().value(), rule)
        .query(String.class)
        .single();
  }

  private ResultActions show(String path, CurrentUser by) throws Exception {
    return browser.perform(get(path).with(SignedIn.as(by)));
  }
}
