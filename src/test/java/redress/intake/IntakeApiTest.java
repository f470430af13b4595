package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static redress.intake.IntakeFixture.NOW;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import redress.identity.ApiClient;
import redress.identity.ApiScope;
import redress.shared.OrganisationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IntakeApiTest {

  private static final ApiClient FORCE = client("Force");
  private static final ApiClient OTHER = client("Other force");

  private IntakeFixture given;
  private MockMvc api;
  private ApiClient caller;

  @BeforeEach
  void the_force_calls() {
    given = IntakeFixture.empty();
    caller = FORCE;
    api =
        MockMvcBuilders.standaloneSetup(
                new IntakeApi(
                    given.intake, given.desk, given.settings, Clock.fixed(NOW, ZoneOffset.UTC)))
            .setCustomArgumentResolvers(new Caller())
            .build();
  }

  @Test
  void a_feed_is_accepted_and_tells_its_state_and_ledger() throws Exception {
    JsonNode accepted =
        json(send(SyntheticFeed.rows(300, 7, NOW)).andExpect(status().isAccepted()));
    String address = accepted.get("address").asString();

    api.perform(get(address))
        .andExpect(jsonPath("$.state").value("RECEIVED"))
        .andExpect(jsonPath("$.difference").value(0));
    given.reading.read(FeedId.of(accepted.get("id").asString()), NOW);
    JsonNode feed = json(api.perform(get(address)).andExpect(status().isOk()));

    assertThat(feed.get("state").asString()).isEqualTo("DONE");
    assertThat(feed.get("fileName").asString()).isEqualTo("nightly.csv");
    assertThat(feed.get("received").asInt()).isEqualTo(300);
    assertThat(
            feed.get("newCases").asInt()
                + feed.get("added").asInt()
                + feed.get("duplicates").asInt()
                + feed.get("outOfScope").asInt()
                + feed.get("held").asInt()
                + feed.get("withdrawn").asInt())
        .isEqualTo(300);
    assertThat(feed.get("difference").asInt()).isZero();
  }

  @Test
  void another_organisations_feed_is_not_there() {
    caller = FORCE;
    FeedId id = received();

    caller = OTHER;

    assertThatNoFeedIsSeen(id);
  }

  @Test
  void one_record_opens_a_case_and_the_same_again_is_a_duplicate() throws Exception {
    String record =
        """
        {"record_id": "S-1", "source": "SELF", "reported_at": "2026-11-19T09:30:00Z",
         "category": "VIOLENCE_WITHOUT_INJURY", "markers": ["DA", "STALKING"],
         "family_name": "MARLOWE", "email": "joan@example.org", "safe_email": true,
         "asb_score": 7, "phone": null}
        """;

    JsonNode first = json(sendRecord(record).andExpect(status().isCreated()));
    JsonNode second = json(sendRecord(record).andExpect(status().isOk()));

    assertThat(first.get("disposition").asString()).isEqualTo("NEW_CASE");
    assertThat(first.get("caseReference").asString()).startsWith("VC-");
    assertThat(first.get("question").isNull()).isTrue();
    assertThat(second.get("disposition").asString()).isEqualTo("DUPLICATE");
    assertThat(second.get("caseReference")).isEqualTo(first.get("caseReference"));
    assertThat(given.cases()).isEqualTo(1);
    assertThat(given.lists.ofSingleRecords().received()).isEqualTo(2);
    assertThat(given.lists.ofSingleRecords().difference()).isZero();
  }

  @Test
  void a_broken_record_is_stored_and_held_with_its_question() throws Exception {
    JsonNode broken =
        json(
            sendRecord("{\"record_id\": \"S-2\", \"source\": \"SELF\", \"reported_at\": \"soon\"}")
                .andExpect(status().isAccepted()));
    JsonNode nested =
        json(
            sendRecord(
                    "{\"record_id\": \"S-3\", \"source\": \"SELF\", \"family_name\": {\"a\": 1}}")
                .andExpect(status().isAccepted()));

    assertThat(broken.get("disposition").asString()).isEqualTo("HELD");
    assertThat(broken.get("question").asString()).contains("reported_at");
    assertThat(nested.get("question").asString()).contains("family_name");
    assertThat(given.lists.ofSingleRecords().of(Disposition.HELD)).isEqualTo(2);
  }

  @Test
  void a_record_that_makes_something_fail_is_stored_and_held() throws Exception {
    given.desk.beforeOpening =
        record -> {
          throw new IllegalStateException("a fault of ours");
        };

    JsonNode held =
        json(
            sendRecord(
                    """
                    {"record_id": "S-4", "source": "SELF", "reported_at": "2026-11-19",
                     "category": "ASB", "family_name": "Rowley", "mobile": "07700 900123"}
                    """)
                .andExpect(status().isAccepted()));

    assertThat(held.get("question").asString()).doesNotContain("fault of ours");
    assertThat(given.lists.ofSingleRecords().difference()).isZero();
  }

  @Test
  void what_is_no_record_is_refused_and_not_stored() {
    for (String body : new String[] {"", "not json", "[]", "{\"record_id\":", "{}", "\"x\""}) {
      assertThat(refusalOf(body)).as(body).isNotNull();
    }
    assertThat(given.lists.ofSingleRecords().received()).isZero();
  }

  @Test
  void a_location_leads_to_the_feed() throws Exception {
    send(Csv.file(Csv.row()).getBytes(StandardCharsets.UTF_8))
        .andExpect(header().string("Location", startsWith("http://localhost/api/intake/feeds/")));
  }

  private void assertThatNoFeedIsSeen(FeedId id) {
    assertThat(catchThrowable(() -> api.perform(get("/api/intake/feeds/" + id))))
        .rootCause()
        .hasMessage("There is no such feed.");
  }

  private Throwable refusalOf(String body) {
    return catchThrowableOfType(ServletException.class, () -> sendRecord(body));
  }

  private FeedId received() {
    try {
      return FeedId.of(
          json(send(Csv.file(Csv.row()).getBytes(StandardCharsets.UTF_8))).get("id").asString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private ResultActions send(byte[] file) throws Exception {
    return api.perform(
        post("/api/intake/feeds")
            .contentType("text/csv")
            .header("X-File-Name", "../exports/nightly.csv")
            .content(file));
  }

  private ResultActions sendRecord(String json) throws Exception {
    return api.perform(
        post("/api/intake/referrals").contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private static JsonNode json(ResultActions answer) throws IOException {
    return JsonMapper.shared()
        .readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private static ApiClient client(String name) {
    return new ApiClient(
        UUID.randomUUID(), name, OrganisationId.next(), name, Set.of(ApiScope.INTAKE));
  }

  private final class Caller implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == ApiClient.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer model,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      return caller;
    }
  }
}
