package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import redress.identity.CurrentUser;
import redress.identity.OrganisationKind;
import redress.identity.Role;
import redress.shared.Ids;
import redress.testing.ProcessTest;

/** Every route and every role: who gets as far as its controller. */
@ProcessTest
class AccessTest {

  private static final String NOBODY = "";
  private static final String INTAKE = "CASEWORKER SUPERVISOR";
  private static final String OFFICE = "CASEWORKER MANAGER SUPERVISOR";
  private static final String OVERSEERS = "MANAGER REVIEW_MANAGER SUPERVISOR";
  private static final String WORKERS =
      "CASEWORKER MANAGER PROVIDER_MANAGER PROVIDER_WORKER SUPERVISOR";
  private static final String PROVIDERS = "PROVIDER_MANAGER PROVIDER_WORKER";
  private static final String DEADLINES = "MANAGER REVIEW_MANAGER SUPERVISOR";
  private static final String WATCHERS = "ADMINISTRATOR SUPERVISOR";
  private static final String ADMINISTRATORS = "ADMINISTRATOR";
  private static final String EVERYBODY =
      "ADMINISTRATOR CASEWORKER MANAGER PROVIDER_MANAGER PROVIDER_WORKER REVIEW_MANAGER"
          + " SUPERVISOR";
  private static final String OPEN =
      "ADMINISTRATOR CASEWORKER MANAGER PROVIDER_MANAGER PROVIDER_WORKER REVIEW_MANAGER"
          + " SUPERVISOR anybody";

  /** Kept by hand: a new route is written down here with who may use it, or the build fails. */
  private static final List<Access> EXPECTED =
      List.of(
          new Access("GET /", EVERYBODY),
          new Access("GET /sign-in", OPEN),
          new Access("GET /account", EVERYBODY),
          new Access("POST /account", EVERYBODY),
          new Access("GET /tasks", WORKERS),
          new Access("GET /tasks/team", WORKERS),
          new Access("GET /tasks/{id}", WORKERS),
          new Access("POST /tasks/{id}", WORKERS),
          new Access("POST /tasks/{id}/keep", WORKERS),
          new Access("POST /tasks/{id}/claim", WORKERS),
          new Access("POST /tasks/{id}/release", WORKERS),
          new Access("POST /tasks/next", WORKERS),
          new Access("GET /tasks/{id}/keep", WORKERS),
          new Access("GET /tasks/{id}/claim", WORKERS),
          new Access("GET /tasks/{id}/release", WORKERS),
          new Access("GET /tasks/next", WORKERS),
          new Access("GET /cases", OFFICE),
          new Access("GET /cases/{id}", OFFICE),
          new Access("POST /cases/{id}/notes", OFFICE),
          new Access("GET /cases/{id}/withdrawal", OFFICE),
          new Access("POST /cases/{id}/withdrawal", OFFICE),
          new Access("GET /cases/{caseId}/deadlines/new", OFFICE),
          new Access("POST /cases/{caseId}/deadlines/new", OFFICE),
          new Access("GET /cases/{caseId}/deadlines/{id}", OFFICE),
          new Access("GET /cases/{caseId}/deadlines/{id}/{change}", OFFICE),
          new Access("POST /cases/{caseId}/deadlines/{id}/{change}", OFFICE),
          new Access("GET /deadlines", DEADLINES),
          new Access("GET /deadlines/list", DEADLINES),
          new Access("GET /deadlines/list.csv", DEADLINES),
          new Access("GET /deadlines/load", DEADLINES),
          new Access("GET /diagrams/{processId}.bpmn", OFFICE),
          new Access("GET /intake", INTAKE),
          new Access("POST /intake", INTAKE),
          new Access("GET /intake/{id}", INTAKE),
          new Access("GET /intake/{id}/file", INTAKE),
          new Access("GET /intake/records", INTAKE),
          new Access("GET /breaches", OVERSEERS),
          new Access("GET /breaches.csv", OVERSEERS),
          new Access("GET /breaches/{id}", OVERSEERS),
          new Access("POST /breaches/{id}", OVERSEERS),
          new Access("GET /referrals", PROVIDERS),
          new Access("GET /referrals/{id}", PROVIDERS),
          new Access("GET /mail", WATCHERS),
          new Access("GET /mail/{id}", WATCHERS),
          new Access("GET /stuck", WATCHERS),
          new Access("POST /stuck/{id}/retry", WATCHERS),
          new Access("POST /stuck/cases/{caseId}/take-up-again", WATCHERS),
          new Access("GET /admin", ADMINISTRATORS),
          new Access("GET /admin/organisations/new", ADMINISTRATORS),
          new Access("POST /admin/organisations/new", ADMINISTRATORS),
          new Access("GET /admin/organisations/{organisation}/people/new", ADMINISTRATORS),
          new Access("POST /admin/organisations/{organisation}/people/new", ADMINISTRATORS),
          new Access("GET /admin/people/{id}", ADMINISTRATORS),
          new Access("POST /admin/people/{id}/end", ADMINISTRATORS),
          new Access("POST /admin/people/{id}/restore", ADMINISTRATORS),
          new Access("GET /admin/people/{id}/password", ADMINISTRATORS),
          new Access("POST /admin/people/{id}/password", ADMINISTRATORS),
          new Access("GET /admin/api-clients", ADMINISTRATORS),
          new Access("GET /admin/api-clients/new", ADMINISTRATORS),
          new Access("POST /admin/api-clients/new", ADMINISTRATORS),
          new Access("GET /admin/api-clients/{id}/revoke", ADMINISTRATORS),
          new Access("POST /admin/api-clients/{id}/revoke", ADMINISTRATORS),
          new Access("GET /admin/bank-holidays", ADMINISTRATORS),
          new Access("POST /admin/bank-holidays", ADMINISTRATORS),
          new Access("GET /admin/deadlines", ADMINISTRATORS),
          new Access("GET /admin/deadlines/{code}", ADMINISTRATORS),
          new Access("GET /admin/deadlines/{code}/versions/new", ADMINISTRATORS),
          new Access("POST /admin/deadlines/{code}/versions/new", ADMINISTRATORS),
          // the API is for its clients and their keys, never for people
          new Access("POST /api/intake/feeds", NOBODY),
          new Access("GET /api/intake/feeds/{id}", NOBODY),
          new Access("POST /api/deadlines/preview", NOBODY),
          new Access("GET /api/deadlines/clocks/{id}", NOBODY),
          new Access("GET /api/deadlines/cases/{caseId}/clocks", NOBODY),
          new Access("POST /api/intake/referrals", NOBODY));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired MockMvc browser;

  /** A route and who gets through to it, in alphabetical order. */
  record Access(String route, String roles) {}

  @Test
  void every_route_lets_through_those_it_is_for_and_nobody_else() {
    assertThat(routes()).hasSizeGreaterThan(EXPECTED.size() / 2);
    assertThat(routes().stream().map(route -> new Access(route, whoGetsTo(route))).toList())
        .containsExactlyInAnyOrderElementsOf(EXPECTED);
  }

  @Test
  void a_route_that_lets_others_through_would_be_noticed() {
    assertThat(whoGetsTo("GET /sign-in")).isEqualTo(OPEN);
    assertThat(whoGetsTo("GET /mail")).isNotEqualTo(EVERYBODY);
    assertThat(whoGetsTo("GET /nowhere")).isEqualTo(NOBODY);
  }

  private Set<String> routes() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("redress."))
        .flatMap(route -> spelled(route.getKey()).stream())
        .filter(route -> !route.endsWith(" /error"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> spelled(RequestMappingInfo route) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    return route.getPatternValues().stream()
        .flatMap(
            path ->
                methods.isEmpty()
                    ? List.of("GET " + path).stream()
                    : methods.stream().map(method -> method + " " + path))
        .toList();
  }

  private String whoGetsTo(String route) {
    Set<String> through = new TreeSet<>();
    Arrays.stream(Role.values())
        .filter(role -> gets(asking(route).with(authentication(signedIn(role)))))
        .forEach(role -> through.add(role.name()));
    if (gets(asking(route))) {
      through.add("anybody");
    }
    return String.join(" ", through);
  }

  private static MockHttpServletRequestBuilder asking(String route) {
    String[] parts = route.split(" ");
    return request(
            HttpMethod.valueOf(parts[0]), parts[1].replaceAll("\\{[^}]+}", Ids.next().toString()))
        .with(csrf());
  }

  /** Whether a controller was reached; what it then says about its records is not asked here. */
  private boolean gets(MockHttpServletRequestBuilder request) {
    try {
      var answer = browser.perform(request).andReturn();
      return answer.getHandler() != null || answer.getResolvedException() != null;
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static UsernamePasswordAuthenticationToken signedIn(Role role) {
    boolean provider = role.name().startsWith("PROVIDER");
    CurrentUser user =
        new CurrentUser(
            Ids.next(),
            "nobody",
            "Nobody",
            "nobody@example.org",
            Ids.next(),
            "Nowhere",
            provider ? OrganisationKind.PROVIDER : OrganisationKind.LOCAL_POLICING_BODY,
            Set.of(role));
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
  }
}
