package redress.identity;

import static redress.identity.Role.ADMINISTRATOR;
import static redress.identity.Role.CASEWORKER;
import static redress.identity.Role.MANAGER;
import static redress.identity.Role.PROVIDER_MANAGER;
import static redress.identity.Role.PROVIDER_WORKER;
import static redress.identity.Role.REVIEW_MANAGER;
import static redress.identity.Role.SUPERVISOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Which role may ask for which page, and which scope for which part of the API: the one place that
 * says so. What is not listed is refused. Which records somebody then sees is for the access
 * questions to say.
 */
final class Routes {

  /** What everybody may ask for, signed in or not. */
  static final List<String> OPEN =
      List.of("/sign-in", "/error", "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml");

  static final List<Page> PAGES =
      List.of(
          page("/", Role.values()),
          page("/account", Role.values()),
          page("/tasks/**", CASEWORKER, SUPERVISOR, MANAGER, PROVIDER_WORKER, PROVIDER_MANAGER),
          page("/cases/**", CASEWORKER, SUPERVISOR, MANAGER),
          page("/deadlines/**", SUPERVISOR, MANAGER, REVIEW_MANAGER),
          page("/diagrams/**", CASEWORKER, SUPERVISOR, MANAGER),
          page("/intake/**", CASEWORKER, SUPERVISOR),
          page("/referrals/**", PROVIDER_WORKER, PROVIDER_MANAGER),
          page("/breaches/**", SUPERVISOR, MANAGER, REVIEW_MANAGER),
          page("/breaches.csv", SUPERVISOR, MANAGER, REVIEW_MANAGER),
          page("/mail/**", SUPERVISOR, ADMINISTRATOR),
          page("/stuck/**", SUPERVISOR, ADMINISTRATOR),
          page("/standalone/**", SUPERVISOR, ADMINISTRATOR),
          page("/time-machine/**", SUPERVISOR, ADMINISTRATOR),
          page("/admin/**", ADMINISTRATOR),
          page("/actuator/**", ADMINISTRATOR));

  static final List<ApiPath> API =
      List.of(
          new ApiPath("/api/intake/**", ApiScope.INTAKE),
          new ApiPath("/api/deadlines/**", ApiScope.DEADLINES));

  private Routes() {}

  /** Whether the address is in any of the lists. */
  static boolean lists(HttpServletRequest request) {
    var pages = PAGES.stream().map(Page::pattern);
    var api = API.stream().map(ApiPath::pattern);
    return Stream.of(OPEN.stream(), pages, api)
        .flatMap(patterns -> patterns)
        .map(PathPatternRequestMatcher.withDefaults()::matcher)
        .anyMatch(matcher -> matcher.matches(request));
  }

  private static Page page(String pattern, Role... roles) {
    return new Page(pattern, EnumSet.copyOf(List.of(roles)));
  }

  /** Pages below a path and the roles that may ask for them. */
  record Page(String pattern, Set<Role> roles) {

    String[] roleNames() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }

  /** A part of the API and the scope a client needs for it. */
  record ApiPath(String pattern, ApiScope scope) {}
}
