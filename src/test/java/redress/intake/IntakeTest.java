package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import redress.cases.CaseView;
import redress.cases.Cases;
import redress.cases.TimelineEntry;
import redress.identity.ApiScope;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.shared.CaseId;
import redress.testing.People;
import redress.testing.ProcessTest;
import redress.testing.Stories;

/** The doors in the whole application: real keys, the real queue, real cases. */
@ProcessTest
class IntakeTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired private MockMvc http;
  @Autowired private Identity identity;
  @Autowired private Intake intake;
  @Autowired private FeedLists lists;
  @Autowired private Cases cases;
  @Autowired private Clock clock;
  @Autowired private Stories stories;
  @Autowired private People people;

  private String key;
  private String crime;

  @BeforeEach
  void the_force_has_a_key() {
    people.caseworker();
    people.supervisor();
    key =
        identity.addApiClient(
            "Crime system",
            identity.addOrganisation("Example force", OrganisationKind.POLICE_FORCE),
            Set.of(ApiScope.INTAKE));
    crime = "23/" + UUID.randomUUID() + "/26";
  }

  @AfterEach
  void nobody_is_left_waiting() {
    stories.leaveNothingBehind();
  }

  @Test
  void a_feed_sent_by_the_force_opens_cases_and_hears_of_events() throws Exception {
    String victim = row("record_id", "R-" + crime);
    String event =
        row("record_id", "E-" + crime, "event", "CHARGED", "event_at", "2026-01-05T10:00");

    FeedView feed = read(send(Csv.file(victim, event, "cut,short")));

    assertThat(feed.ledger().of(Disposition.NEW_CASE)).isEqualTo(1);
    assertThat(feed.ledger().of(Disposition.ADDED)).isEqualTo(1);
    assertThat(feed.ledger().of(Disposition.HELD)).isEqualTo(1);
    assertThat(feed.ledger().difference()).isZero();
    RowView opened = lists.rows(feed.id(), Disposition.NEW_CASE, 0, 1).getFirst();
    CaseId caseId = opened.caseId();
    CaseView view = cases.get(caseId);
    assertThat(view.reference()).isEqualTo(opened.reference());
    assertThat(cases.find(crime, "V-1")).contains(caseId);
    assertThat(cases.timelineOf(caseId)).anySatisfy(entry -> says(entry, "charged"));
  }

  @Test
  void a_changed_record_corrects_the_case() throws Exception {
    FeedView first = read(send(Csv.file(row("record_id", "R-" + crime))));
    CaseId caseId = lists.rows(first.id(), Disposition.NEW_CASE, 0, 1).getFirst().caseId();

    FeedView second =
        read(send(Csv.file(row("record_id", "R-" + crime, "mobile", "07700 900999"))));

    assertThat(second.ledger().of(Disposition.ADDED)).isEqualTo(1);
    assertThat(cases.timelineOf(caseId)).anySatisfy(entry -> says(entry, "mobile"));
    assertThat(cases.get(caseId).facts().victim().mobile()).isEqualTo("07700900999");
  }

  @Test
  void one_record_sent_by_itself_is_answered_with_its_cases_reference() throws Exception {
    http.perform(
            authorised(post("/api/intake/referrals"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"record_id": "S-%s", "source": "SELF", "reported_at": "2026-01-05T10:00:00Z",
                     "category": "ASB", "family_name": "Rowley", "email": "rowley@example.org"}
                    """
                        .formatted(crime)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.disposition").value("NEW_CASE"))
        .andExpect(jsonPath("$.caseReference").isNotEmpty());
  }

  @Test
  void what_is_no_record_is_refused_with_a_pointer() throws Exception {
    http.perform(
            authorised(post("/api/intake/referrals"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"source\": \"SELF\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("https://redress.example/problems/no-record-id"))
        .andExpect(jsonPath("$.errors[0].pointer").value("#/record_id"));
  }

  @Test
  void too_large_a_record_is_refused_with_413() throws Exception {
    http.perform(
            authorised(post("/api/intake/referrals"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(" ".repeat(2 << 20)))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.detail").value("A record may not be larger than 1 MB."));
  }

  @Test
  void nobody_sends_without_a_key() throws Exception {
    http.perform(post("/api/intake/feeds").contentType("text/csv").content(Csv.file()))
        .andExpect(status().isUnauthorized());
  }

  private String row(String... changes) {
    String[] onThisCrime = new String[changes.length + 4];
    onThisCrime[0] = "crime_number";
    onThisCrime[1] = crime;
    onThisCrime[2] = "reported_at";
    onThisCrime[3] = clock.instant().minus(Duration.ofHours(1)).toString();
    System.arraycopy(changes, 0, onThisCrime, 4, changes.length);
    return Csv.row(onThisCrime);
  }

  private FeedId send(String file) throws Exception {
    String location =
        http.perform(
                authorised(post("/api/intake/feeds"))
                    .contentType("text/csv")
                    .content(file.getBytes(StandardCharsets.UTF_8)))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    http.perform(authorised(get(location))).andExpect(jsonPath("$.difference").value(0));
    return FeedId.of(location.substring(location.lastIndexOf('/') + 1));
  }

  private FeedView read(FeedId id) {
    await().atMost(SOON).until(() -> !intake.feed(id).isUnderWay());
    return intake.feed(id);
  }

  private MockHttpServletRequestBuilder authorised(MockHttpServletRequestBuilder request) {
    return request.header("Authorization", "Bearer " + key);
  }

  private static void says(TimelineEntry entry, String words) {
    assertThat(entry.sentence()).contains(words);
  }
}
