package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class HeadersTest {

  @LocalServerPort private int port;

  @Test
  void a_page_may_load_and_do_only_what_comes_from_redress() {
    var headers = new Browser(port).get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                    .contains("form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void files_are_for_everybody_and_open_no_session() {
    var css = new Browser(port).get("/vendor/govuk-frontend.min.css");
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(css.body()).doesNotContain("GDS Transport");
  }

  @Test
  void a_stranger_leaves_no_session_behind() {
    var browser = new Browser(port);
    browser.get("/");
    browser.get("/sign-in");
    assertThat(browser.cookie("REDRESS")).isEmpty();
  }
}
