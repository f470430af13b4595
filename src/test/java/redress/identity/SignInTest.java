package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class SignInTest {

  private static final String CASE = "/cases/trial/0199a0e4-0000-7000-8000-000000000001";

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;
  @Autowired private Doors.KeptPosts posts;

  private Browser browser;

  @BeforeEach
  void a_caseworker_exists_and_nobody_has_failed() {
    jdbc.sql("delete from sign_in_attempt").update();
    posts.kept.clear();
    identity.addUser(
        "casey",
        "Casey Worker",
        "casey@example.org",
        Doors.PASSWORD,
        Doors.office(identity),
        Set.of(Role.CASEWORKER));
    browser = new Browser(port);
  }

  @Test
  void a_stranger_is_sent_to_sign_in_and_then_to_what_they_asked_for() {
    var sent = browser.get(CASE + "?tab=notes");
    assertThat(sent.statusCode()).isEqualTo(302);
    var signIn = browser.ledTo(sent);
    assertThat(signIn).startsWith("/sign-in?to=").doesNotContain("kept");

    assertThat(browser.get(signIn).body()).contains("value=\"" + CASE + "?tab=notes\"");
    var in =
        browser.post(
            "/sign-in",
            Map.of("username", "Casey ", "password", Doors.PASSWORD, "to", CASE + "?tab=notes"));
    assertThat(browser.ledTo(in)).isEqualTo(CASE + "?tab=notes");
    assertThat(browser.get(CASE).body()).endsWith("for Casey Worker");
  }

  @Test
  void nobody_is_led_out_of_redress() {
    for (var elsewhere :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      var fresh = new Browser(port);
      fresh.get("/sign-in");
      var in =
          fresh.post(
              "/sign-in", Map.of("username", "casey", "password", Doors.PASSWORD, "to", elsewhere));
      assertThat(browser.ledTo(in)).isEqualTo("/");
    }
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_alike() {
    var wrong = browser.ledTo(browser.signIn("casey", "wrong"));
    var unknown = browser.ledTo(browser.signIn("nobody", "wrong"));
    assertThat(wrong).isEqualTo(unknown).contains("problem=wrong");
    assertThat(browser.get(wrong).body())
        .contains("There is a problem")
        .contains("One of them is wrong.")
        .contains("Error: Sign in – Redress</title>");
  }

  @Test
  void after_five_failures_even_the_right_password_waits() {
    for (int attempt = 0; attempt < 5; attempt++) {
      browser.signIn("casey", "wrong");
    }
    var refused = browser.ledTo(browser.signIn("casey", Doors.PASSWORD));
    assertThat(browser.get(refused).body()).contains("Too many attempts. Try again in 15 minutes.");

    jdbc.sql("update sign_in_attempt set attempted_at = attempted_at - interval '15 minutes'")
        .update();
    assertThat(browser.ledTo(browser.signIn("casey", Doors.PASSWORD))).isEqualTo("/");
  }

  @Test
  void a_success_starts_the_count_anew() {
    for (int attempt = 0; attempt < 4; attempt++) {
      browser.signIn("casey", "wrong");
    }
    assertThat(browser.ledTo(browser.signIn("casey", Doors.PASSWORD))).isEqualTo("/");
    var again = new Browser(port);
    again.signIn("casey", "wrong");
    assertThat(browser.ledTo(again.signIn("casey", Doors.PASSWORD))).isEqualTo("/");
  }

  @Test
  void after_twenty_failures_from_one_address_everybody_there_waits() {
    for (int attempt = 0; attempt < 20; attempt++) {
      browser.signIn("nobody" + attempt, "wrong");
    }
    assertThat(browser.ledTo(browser.signIn("casey", Doors.PASSWORD))).contains("too-many");
  }

  @Test
  void nobody_escapes_the_count_by_naming_another_address() {
    browser.claiming("203.0.113.7").signIn("nobody", "wrong");
    assertThat(jdbc.sql("select address from sign_in_attempt").query(String.class).list())
        .hasSize(1)
        .doesNotContain("203.0.113.7");
  }

  @Test
  void signing_in_changes_the_session_and_signing_out_ends_it() {
    browser.signIn("casey", Doors.PASSWORD);
    var first = browser.cookie("REDRESS");
    assertThat(first).isNotEmpty();
    browser.signIn("casey", Doors.PASSWORD);
    assertThat(browser.cookie("REDRESS")).isNotEqualTo(first);

    var out = browser.post("/sign-out", Map.of());
    assertThat(browser.ledTo(out)).isEqualTo("/sign-in?out");
    assertThat(browser.get(CASE).statusCode()).isEqualTo(302);
  }

  @Test
  void cookies_cannot_be_read_by_script_nor_sent_by_other_sites() {
    browser.get("/sign-in");
    var in = browser.post("/sign-in", Map.of("username", "casey", "password", Doors.PASSWORD));
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("REDRESS="))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void a_form_without_its_token_is_refused_with_a_page() {
    browser.signIn("casey", Doors.PASSWORD);
    var refused = browser.post(CASE, Map.of("note", "hello", "_csrf", "forged"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("You cannot do this").contains("Casey Worker");
  }

  @Test
  void what_is_sent_after_the_session_ended_is_kept() {
    browser.signIn("casey", Doors.PASSWORD);
    assertThat(browser.post(CASE, Map.of("note", "one")).body()).isEqualTo("one");
    browser.forget("REDRESS");

    var sent = browser.post(CASE, Map.of("note", "two"));

    assertThat(posts.kept).containsExactly(CASE + " two");
    var signIn = browser.ledTo(sent);
    assertThat(signIn).contains("kept").contains("to=");
    assertThat(browser.get(signIn).body())
        .contains("You were signed out. What you entered is kept.")
        .contains("value=\"" + CASE + "\"");
  }

  @Test
  void nobody_is_told_that_something_is_kept_which_is_not() {
    browser.signIn("casey", Doors.PASSWORD);
    browser.forget("REDRESS");
    var signIn = browser.ledTo(browser.post(CASE, Map.of("other", "two")));
    assertThat(posts.kept).isEmpty();
    assertThat(browser.get(signIn).body()).contains("do it again").doesNotContain("is kept");
  }

  @Test
  void an_inactive_user_cannot_sign_in() {
    identity.addUser(
        "left",
        "Lee Ft",
        "left@example.org",
        Doors.PASSWORD,
        Doors.office(identity),
        Set.of(Role.CASEWORKER));
    jdbc.sql("update app_user set active = false where username = 'left'").update();
    assertThat(browser.ledTo(browser.signIn("left", Doors.PASSWORD))).contains("problem=wrong");
  }
}
