package redress.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.engine.Engine;
import redress.identity.Browser;
import redress.identity.Doors;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.OrganisationId;
import redress.shared.UserId;

@SpringBootTest(
    classes = AdministrationPagesTest.Room.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"db-scheduler.enabled=false", "spring.mail.host=localhost"})
class AdministrationPagesTest {

  private static final String ANOTHER = "another long password";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("<code id=\"key\">([^<]+)<");

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;

  private OrganisationId office;
  private OrganisationId provider;
  private Browser administrator;

  @BeforeEach
  void an_administrator_is_signed_in() {
    jdbc.sql("delete from sign_in_attempt").update();
    office =
        identity.addOrganisation(
            "Office of the Commissioner", OrganisationKind.LOCAL_POLICING_BODY);
    provider = identity.addOrganisation("Helpers", OrganisationKind.PROVIDER);
    add("keeper", Role.ADMINISTRATOR);
    administrator = signedIn("keeper", Doors.PASSWORD);
  }

  @Test
  void an_administrator_sees_everybody_and_finds_the_way_there() {
    identity.addOrganisation("Helpers without anybody", OrganisationKind.PROVIDER);
    var page = administrator.get("/admin");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>Administration – Redress</title>", ">Administration</strong>")
        .contains("Helpers", "Nobody has been added yet.", "keeper", "Your account");
  }

  @Test
  void a_caseworker_is_refused_every_page() {
    add("casey", Role.CASEWORKER);
    var caseworker = signedIn("casey", Doors.PASSWORD);
    for (var page :
        List.of(
            "/admin",
            "/admin/organisations/new",
            newPerson(),
            "/admin/api-clients",
            "/admin/bank-holidays",
            "/admin/deadlines")) {
      assertThat(caseworker.get(page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(caseworker.post("/admin/organisations/new", Map.of("name", "Mine")).statusCode())
        .isEqualTo(403);
    assertThat(caseworker.get("/account").body()).doesNotContain(">Administration<");
  }

  @Test
  void somebody_added_can_sign_in() {
    assertThat(administrator.get(newPerson()).body())
        .contains("Provider worker", "Provider manager")
        .doesNotContain("Complaints review manager");

    var added = administrator.post(newPerson(), wendy());

    assertThat(administrator.ledTo(added)).isEqualTo("/admin");
    assertThat(administrator.get("/admin").body())
        .contains("Wendy Worker can now sign in as ‘wendy’.");
    var wendy = signedIn("wendy", ANOTHER);
    assertThat(wendy.get("/account").body()).contains("Wendy Worker").contains("Helpers");
  }

  @Test
  void what_was_entered_is_kept_beside_what_is_wrong_but_no_password() {
    var fields = new HashMap<>(wendy());
    fields.put("username", "wendy w");
    fields.put("name", "<b>Wendy</b>");

    var again = administrator.post(newPerson(), fields);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Error: Add a person – Redress", "There is a problem", "href=\"#username\"")
        .contains("id=\"username-error\"", "value=\"wendy w\"", "value=\"w@example.org\"")
        .contains("&lt;b&gt;Wendy&lt;/b&gt;")
        .doesNotContain("<b>Wendy</b>", ANOTHER);
    assertThat(again.body()).containsPattern("value=\"PROVIDER_WORKER\"[^>]*checked");
  }

  @Test
  void who_is_ended_is_signed_out_and_stays_out_until_restored() {
    var leaver = add("leaver", Role.CASEWORKER);
    var browser = signedIn("leaver", Doors.PASSWORD);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);

    administrator.get("/admin/people/" + leaver);
    var ended = administrator.post("/admin/people/" + leaver + "/end", Map.of());

    assertThat(administrator.ledTo(ended)).isEqualTo("/admin/people/" + leaver);
    assertThat(browser.ledTo(browser.get("/account"))).startsWith("/sign-in");
    assertThat(browser.ledTo(browser.signIn("leaver", Doors.PASSWORD))).contains("problem=wrong");
    assertThat(administrator.get("/admin/people/" + leaver).body()).contains("Restore sign-in");

    administrator.post("/admin/people/" + leaver + "/restore", Map.of());
    assertThat(browser.ledTo(browser.signIn("leaver", Doors.PASSWORD))).isEqualTo("/");
  }

  @Test
  void an_administrator_cannot_end_their_own_sign_in() {
    var self = "/admin/people/" + add("keeper", Role.ADMINISTRATOR);
    assertThat(administrator.get(self).body()).contains("This is you.").doesNotContain("/end\"");
    var refused = administrator.post(self + "/end", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("You cannot end your own sign-in.");
    assertThat(administrator.get("/admin").statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_password_replaces_the_old_one_and_its_sessions() {
    var forgetful = add("forgetful", Role.CASEWORKER);
    var browser = signedIn("forgetful", Doors.PASSWORD);
    var page = "/admin/people/" + forgetful + "/password";

    administrator.get(page);
    var wrong = administrator.post(page, Map.of("password", ANOTHER, "passwordAgain", "other"));
    assertThat(wrong.body()).contains("Enter the same password twice.").doesNotContain(ANOTHER);
    administrator.post(page, Map.of("password", ANOTHER, "passwordAgain", ANOTHER));

    assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    assertThat(browser.ledTo(browser.signIn("forgetful", Doors.PASSWORD))).contains("problem");
    assertThat(browser.ledTo(browser.signIn("forgetful", ANOTHER))).isEqualTo("/");
  }

  @Test
  void everybody_changes_their_own_password_with_the_one_they_have() {
    add("careful", Role.CASEWORKER);
    var here = signedIn("careful", Doors.PASSWORD);
    var elsewhere = signedIn("careful", Doors.PASSWORD);
    here.get("/account");

    assertThat(change(here, "guessed").body()).contains("This is not your current password.");
    assertThat(here.ledTo(change(here, Doors.PASSWORD))).isEqualTo("/account");

    assertThat(here.get("/account").body()).contains("Your password is changed.");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    assertThat(elsewhere.ledTo(elsewhere.signIn("careful", ANOTHER))).isEqualTo("/");
  }

  @Test
  void whoever_guesses_the_current_password_must_wait() {
    add("guessed", Role.CASEWORKER);
    var browser = signedIn("guessed", Doors.PASSWORD);
    browser.get("/account");
    for (int attempt = 0; attempt < 5; attempt++) {
      change(browser, "wrong");
    }
    assertThat(change(browser, Doors.PASSWORD).body())
        .contains("Too many attempts. Try again in 15 minutes.");
  }

  @Test
  void an_organisation_is_added_once() {
    administrator.get("/admin/organisations/new");
    var fields = Map.of("name", "Rugby Force", "kind", "POLICE_FORCE");
    assertThat(administrator.ledTo(administrator.post("/admin/organisations/new", fields)))
        .isEqualTo("/admin");
    assertThat(administrator.get("/admin").body())
        .contains("Rugby Force is added.", "Nobody here signs in to Redress.");

    var again = administrator.post("/admin/organisations/new", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("There is already an organisation called ‘Rugby Force’.")
        .containsPattern("value=\"POLICE_FORCE\"[^>]*checked");
  }

  @Test
  void a_key_is_shown_once_works_and_is_revoked() {
    var form = administrator.get("/admin/api-clients/new").body();
    var id = first(ID, form);
    var fields =
        Map.of("id", id, "name", "Records", "organisation", office.toString(), "scopes", "INTAKE");
    var answer = administrator.post("/admin/api-clients/new", fields);
    var key = first(KEY, answer.body());
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
    assertThat(asksApi(key)).isEqualTo(200);

    assertThat(administrator.post("/admin/api-clients/new", fields).statusCode()).isEqualTo(409);
    assertThat(administrator.get("/admin/api-clients").body())
        .contains("Records", "Send referrals and feeds")
        .doesNotContain(key);

    var revoke = "/admin/api-clients/" + id + "/revoke";
    assertThat(administrator.get(revoke).body()).contains("This cannot be undone.");
    administrator.post(revoke, Map.of());
    assertThat(asksApi(key)).isEqualTo(401);
    assertThat(administrator.get("/admin/api-clients").body()).contains("Revoked");
  }

  @Test
  void a_client_without_an_organisation_is_asked_for_it() {
    var id = first(ID, administrator.get("/admin/api-clients/new").body());
    var fields = Map.of("id", id, "name", "Records", "organisation", "", "scopes", "INTAKE");
    var again = administrator.post("/admin/api-clients/new", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Choose the organisation whose system it is.", "value=\"" + id + "\"")
        .contains("value=\"Records\"");
    var unnamed = Map.of("id", id, "organisation", office.toString(), "scopes", "INTAKE");
    assertThat(administrator.post("/admin/api-clients/new", unnamed).body())
        .contains("Enter the system’s name, at most 100 characters.")
        .containsPattern("value=\"" + office + "\"[^>]*selected");
  }

  private int asksApi(String key) {
    return administrator
        .send(
            HttpRequest.newBuilder(administrator.at("/api/intake/trial?name=a"))
                .header("Authorization", "Bearer " + key)
                .build())
        .statusCode();
  }

  private static HttpResponse<String> change(Browser browser, String current) {
    return browser.post(
        "/account", Map.of("current", current, "password", ANOTHER, "passwordAgain", ANOTHER));
  }

  private String newPerson() {
    return "/admin/organisations/" + provider + "/people/new";
  }

  private static Map<String, String> wendy() {
    return Map.of(
        "name", "Wendy Worker",
        "email", "w@example.org",
        "roles", "PROVIDER_WORKER",
        "username", "Wendy",
        "password", ANOTHER,
        "passwordAgain", ANOTHER);
  }

  private UserId add(String username, Role role) {
    return identity.addUser(
        username, username, username + "@example.org", Doors.PASSWORD, office, Set.of(role));
  }

  private Browser signedIn(String username, String password) {
    var browser = new Browser(port);
    assertThat(browser.ledTo(browser.signIn(username, password))).isEqualTo("/");
    return browser;
  }

  private static String first(Pattern sought, String page) {
    var found = sought.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  /** This room, the doors of the house and the rooms it asks; no engine. */
  @Import(Doors.class)
  @ComponentScan(
      basePackages = {"redress.administration", "redress.deadlines", "redress.mail"},
      excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
  static class Room {

    @Bean
    Engine engine() {
      return mock(Engine.class);
    }
  }
}
