package redress.identity;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions live in the database, so that a restart or another copy of the application signs nobody
 * out. They end after eight hours without a request.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionSetup.EIGHT_HOURS)
class SessionSetup {

  static final int EIGHT_HOURS = 8 * 60 * 60;

  @Bean
  static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtTheSameTime() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  static CookieSerializer sessionCookie(@Value("${redress.mode:standalone}") String mode) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("REDRESS");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(mode.equals("production"));
    return cookie;
  }

  /** Error pages are another dispatch and must know who is signed in, too. */
  @Bean
  static <S extends Session>
      FilterRegistrationBean<SessionRepositoryFilter<S>> sessionOnEveryDispatch(
          SessionRepositoryFilter<S> filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }
}
