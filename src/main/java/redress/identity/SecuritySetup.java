package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/** Three doors: files for everybody, the API for its clients, the pages for people. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  private final boolean production;

  SecuritySetup(@Value("${redress.mode:standalone}") String mode) {
    this.production = mode.equals("production");
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/vendor/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/manifest.json")
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .securityContext(context -> context.disable())
        .sessionManagement(session -> session.disable())
        .headers(headers -> guard(headers).cacheControl(cache -> cache.disable()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, ApiClients clients, ApiRefusal refusal)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            paths -> {
              for (var path : Routes.API) {
                paths.requestMatchers(path.pattern()).hasAuthority(path.scope().authority());
              }
              paths.anyRequest().denyAll();
            })
        .addFilterBefore(
            new BearerToken(clients, refusal), UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(no -> no.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(this::guard)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, SignInEntrance entrance, PageRefusal refusal)
      throws Exception {
    return http.authorizeHttpRequests(
            paths -> {
              paths.requestMatchers(Routes.OPEN.toArray(String[]::new)).permitAll();
              for (var page : Routes.PAGES) {
                paths.requestMatchers(page.pattern()).hasAnyRole(page.roleNames());
              }
              paths.anyRequest().denyAll();
            })
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .successHandler((request, response, who) -> goOn(request, response))
                    .failureHandler(SecuritySetup::tryAgain))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(no -> no.authenticationEntryPoint(entrance).accessDeniedHandler(refusal))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .csrfTokenRequestHandler(csrfTokenReadAtOnce()))
        .headers(this::guard)
        .build();
  }

  private HeadersConfigurer<HttpSecurity> guard(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(new PagePolicy())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .contentTypeOptions(Customizer.withDefaults());
    return production
        ? headers.httpStrictTransportSecurity(
            secure ->
                secure.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
        : headers.httpStrictTransportSecurity(secure -> secure.disable());
  }

  /**
   * In a cookie and not in the session, so that a form survives the session it was filled in in.
   */
  private CookieCsrfTokenRepository csrfCookie() {
    var cookie = new CookieCsrfTokenRepository();
    cookie.setCookieCustomizer(
        settings -> settings.httpOnly(true).sameSite("Lax").secure(production));
    return cookie;
  }

  /** Read before the page is written: a long page is on its way before its form is reached. */
  private static XorCsrfTokenRequestAttributeHandler csrfTokenReadAtOnce() {
    var handler = new XorCsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  private static void goOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(WayBack.chosen(request));
  }

  private static void tryAgain(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var page =
        UriComponentsBuilder.fromPath("/sign-in")
            .queryParam("problem", SignInProblem.of(failure).code())
            .queryParam(WayBack.PARAMETER, "{to}")
            .encode()
            .buildAndExpand(WayBack.chosen(request));
    response.sendRedirect(page.toUriString());
  }
}
