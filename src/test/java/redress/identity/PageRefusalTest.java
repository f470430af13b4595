package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class PageRefusalTest {

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;

  private Browser browser;

  @BeforeEach
  void a_caseworker_is_signed_in() {
    jdbc.sql("delete from sign_in_attempt").update();
    identity.addUser(
        "casey",
        "Casey Worker",
        "casey@example.org",
        Doors.PASSWORD,
        Doors.office(identity),
        Set.of(Role.CASEWORKER));
    browser = new Browser(port);
    browser.signIn("casey", Doors.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "/cases/trial/refused, 409, Come back on Tuesday.",
    "/cases/trial/no-such-id, 404, Page not found",
    "/cases/nowhere/at/all, 404, Page not found",
    "/nowhere, 404, Page not found",
    "/stuck, 403, You cannot do this",
    "/actuator/prometheus, 403, You cannot do this",
    "/cases/trial/file, 404, Page not found",
    "/cases/trial/broken, 500, 'Sorry, something went wrong'",
  })
  void every_no_is_a_page_with_a_sentence_and_a_reference(String path, int status, String words) {
    var page = browser.get(path);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains(words)
        .contains("Reference: ")
        .contains("<main id=\"main-content\" class=\"govuk-main-wrapper\">")
        .contains("Casey Worker")
        .doesNotContain("secret");
  }

  @Test
  void a_file_that_is_too_large_is_told_so() {
    var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
    var request =
        HttpRequest.newBuilder(browser.at("/cases/trial/file"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body + "a".repeat(200_000) + "\r\n--x--\r\n"))
            .build();
    var page = browser.send(request);
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("The file is too large");
  }
}
