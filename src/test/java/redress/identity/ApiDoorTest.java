package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class ApiDoorTest {

  @LocalServerPort private int port;
  @Autowired private Identity identity;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_call_without_a_key_is_told_to_send_one() {
    var answer = call("/api/intake/trial?name=a", null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertIsProblem(answer, "unauthorized");
  }

  @Test
  void an_unknown_key_is_refused_on_every_path() {
    assertIsProblem(call("/api/intake/trial?name=a", "redress_guess"), "unauthorized");
    assertIsProblem(call("/api/other", "redress_guess"), "unauthorized");
  }

  @Test
  void a_known_key_names_its_system() {
    var answer = call("/api/intake/trial?name=a", key(Set.of(ApiScope.INTAKE)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"client\":\"Force\"}");
  }

  @Test
  void a_key_without_the_scope_is_forbidden() {
    var answer = call("/api/intake/trial?name=a", key(Set.of()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertIsProblem(answer, "forbidden");
  }

  @Test
  void a_path_that_is_not_of_the_api_is_not_found() {
    var answer = call("/api/other", key(Set.of(ApiScope.INTAKE)));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertIsProblem(answer, "not-found");
  }

  @Test
  void only_the_hash_of_a_key_is_kept() {
    var key = key(Set.of(ApiScope.INTAKE));
    assertThat(jdbc.sql("select key_hash from api_client").query(String.class).list())
        .contains(ApiKey.hash(key))
        .doesNotContain(key);
  }

  @Test
  void a_refusal_travels_as_a_problem_that_points_at_its_field() {
    var answer = call("/api/intake/trial?name=", key(Set.of(ApiScope.INTAKE)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertIsProblem(answer, "no-name");
    assertThat(answer.body()).contains("\"pointer\":\"#/name\"").contains("Enter a name.");
  }

  @Test
  void a_failure_tells_a_reference_and_never_its_cause() {
    var answer = call("/api/intake/trial/broken", key(Set.of(ApiScope.INTAKE)));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertIsProblem(answer, "internal-server-error");
    assertThat(answer.body()).doesNotContain("secret").contains("\"reference\":");
  }

  @Test
  void the_description_of_the_api_is_open_and_holds_nothing_else() {
    var answer = call("/v3/api-docs", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("/api/intake/trial").doesNotContain("/cases");
  }

  private String key(Set<ApiScope> scopes) {
    var force = identity.addOrganisation("Police Force", OrganisationKind.POLICE_FORCE);
    return identity.addApiClient("Force", force, scopes);
  }

  private HttpResponse<String> call(String path, String key) {
    var browser = new Browser(port);
    var request = HttpRequest.newBuilder(browser.at(path));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return browser.send(request.build());
  }

  private static void assertIsProblem(HttpResponse<String> answer, String code) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("https://redress.example/problems/" + code + "\"");
  }
}
