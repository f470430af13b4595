package redress.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import redress.identity.Browser;
import redress.identity.Doors;
import redress.identity.Identity;
import redress.identity.OrganisationKind;
import redress.identity.Role;

/** The pages on which administrators keep the bank holidays and the rules of deadlines. */
@SpringBootTest(
    classes = AdministrationPagesTest.Room.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"db-scheduler.enabled=false", "spring.mail.host=localhost"})
class SettingsPagesTest {

  private static final String NEW_VERSION = "/admin/deadlines/VC04/versions/new";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;

  private Browser administrator;
  private String shipped;

  @BeforeEach
  void an_administrator_is_signed_in_and_all_is_as_shipped() throws IOException {
    jdbc.sql("delete from sign_in_attempt").update();
    jdbc.sql("delete from working_calendar where version > 1").update();
    jdbc.sql("delete from deadline_rule where origin = 'ADMINISTRATOR'").update();
    shipped =
        new ClassPathResource("deadlines/bank-holidays.json")
            .getContentAsString(StandardCharsets.UTF_8);
    var office =
        identity.addOrganisation(
            "Office of the Commissioner", OrganisationKind.LOCAL_POLICING_BODY);
    identity.addUser(
        "ada", "Ada Keeper", "a@example.org", Doors.PASSWORD, office, Set.of(Role.ADMINISTRATOR));
    administrator = new Browser(port);
    administrator.signIn("ada", Doors.PASSWORD);
  }

  @Test
  void both_are_found_from_the_front_page() {
    assertThat(administrator.get("/admin").body())
        .contains("href=\"/admin/deadlines\"", "href=\"/admin/bank-holidays\"");
  }

  @Test
  void the_versions_of_the_list_and_its_horizon_are_shown() {
    var page = administrator.get("/admin/bank-holidays");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Sun 31 Dec 2028", "2024 to 2028", "In use", "came with Redress");
  }

  @Test
  void a_list_is_looked_at_before_it_is_used() {
    var preview = upload(withExtraDay());

    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains("Added: 1", "Victory Day", "No open deadline is counted in working days.")
        .contains("Nothing has been changed yet.");
    assertThat(jdbc.sql("select max(version) from working_calendar").query(Integer.class).single())
        .isEqualTo(1);

    var without = confirm(withExtraDay(), "1", " ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body())
        .contains(
            "Error: What the list changes", "href=\"#reason\"", "Enter why this list is added")
        .contains("Victory Day");

    var done = confirm(withExtraDay(), "1", "It was proclaimed.");
    assertThat(administrator.ledTo(done)).isEqualTo("/admin/bank-holidays");
    assertThat(administrator.get("/admin/bank-holidays").body())
        .contains("The list is in use.", "It was proclaimed.", "Ada Keeper");
  }

  @Test
  void a_list_that_cannot_be_used_is_refused_with_why() {
    String scotland = shipped.replace("england-and-wales", "scotland");

    assertThat(refused(scotland)).contains("has no part for England and Wales, only for Scotland.");
    assertThat(refused(shipped)).contains("This list says the same as version 1");
    assertThat(refused("")).contains("Choose the bank-holiday list to upload.");
    assertThat(refused("not a list")).contains("it is not JSON");
  }

  @Test
  void the_rules_and_one_of_them_are_shown_in_words() {
    assertThat(administrator.get("/admin/deadlines").body())
        .contains(
            "VC04", "Referral to a support service", "2 working days", "The crime was reported")
        .contains("read in a page that quotes the rule");
    assertThat(administrator.get("/admin/deadlines/VC04").body())
        .contains(
            "Version 1", "In force today", "5 working days overdue: a task for the supervisors")
        .contains("href=\"" + NEW_VERSION + "\"");
    assertThat(administrator.get("/admin/deadlines/XX99").statusCode()).isEqualTo(404);
  }

  @Test
  void a_version_is_looked_at_before_it_is_added() {
    assertThat(administrator.get(NEW_VERSION).body())
        .contains("value=\"2\"")
        .containsPattern("value=\"WORKING_DAYS\"[^>]*selected");

    var preview = administrator.post(NEW_VERSION, threeDays());
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains("What happens from Mon 1 Jan 2035 on is counted by it", "3 working days")
        .contains("No deadline of this rule is open.");
    assertThat(administrator.get("/admin/deadlines/VC04").body()).doesNotContain("Version 2");

    administrator.get(NEW_VERSION);
    var back = administrator.post(NEW_VERSION, with(threeDays(), "change", "yes"));
    assertThat(back.body()).contains("value=\"2035\"", "Agreed &lt;locally&gt;");

    var done = administrator.post(NEW_VERSION, with(threeDays(), "confirm", "yes"));
    assertThat(administrator.ledTo(done)).isEqualTo("/admin/deadlines/VC04");
    assertThat(administrator.get("/admin/deadlines/VC04").body())
        .contains("The version is added.", "Version 2", "Ada Keeper", "Agreed &lt;locally&gt;")
        .contains("Sun 31 Dec 2034");
  }

  @Test
  void what_was_entered_is_kept_beside_what_is_wrong() {
    administrator.get(NEW_VERSION);

    var wrongDay = administrator.post(NEW_VERSION, with(threeDays(), "day", "32"));
    assertThat(wrongDay.statusCode()).isEqualTo(422);
    assertThat(wrongDay.body())
        .contains("Error: Add a version", "href=\"#effectiveFrom\"", "id=\"effectiveFrom-error\"")
        .contains("value=\"32\"", "value=\"3\"", "Agreed &lt;locally&gt;");

    var unreasoned = administrator.post(NEW_VERSION, with(threeDays(), "reason", ""));
    assertThat(unreasoned.body()).contains("Enter why this version is added");

    var early = with(threeDays(), "year", "2020");
    early.put("confirm", "yes");
    assertThat(administrator.post(NEW_VERSION, early).body())
        .contains("A newer version must take effect later than that.");
  }

  private String withExtraDay() {
    return shipped.replaceFirst(
        "\"events\": \\[",
        "$0{\"title\": \"Victory Day\", \"date\": \"2028-05-09\", \"notes\": \"\"},");
  }

  private String refused(String list) {
    var answer = upload(list);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Error: Bank holidays", "href=\"#list\"");
    return answer.body();
  }

  private HttpResponse<String> confirm(String list, String after, String reason) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("list", list);
    fields.put("after", after);
    fields.put("reason", reason);
    fields.put("confirm", "yes");
    return send(fields, "");
  }

  private HttpResponse<String> upload(String list) {
    return send(Map.of(), part("list\"; filename=\"bank-holidays.json", list));
  }

  private HttpResponse<String> send(Map<String, String> fields, String file) {
    var token = TOKEN.matcher(administrator.get("/admin/bank-holidays").body());
    assertThat(token.find()).isTrue();
    var body = new StringBuilder(part("_csrf", token.group(1))).append(file);
    fields.forEach((name, value) -> body.append(part(name, value)));
    return administrator.send(
        HttpRequest.newBuilder(administrator.at("/admin/bank-holidays"))
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(body + "--edge--\r\n"))
            .build());
  }

  private static String part(String name, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static Map<String, String> threeDays() {
    var fields = new HashMap<String, String>();
    fields.put("day", "1");
    fields.put("month", "1");
    fields.put("year", "2035");
    fields.put("standard", "3");
    fields.put("enhanced", "2");
    fields.put("kind", "WORKING_DAYS");
    fields.put("extendable", "0");
    fields.put("source", "Local agreement");
    fields.put("confidence", "LOCAL");
    fields.put("reason", "Agreed <locally>");
    return fields;
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    fields.put(name, value);
    return fields;
  }
}
