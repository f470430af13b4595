package redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short reference, which error pages show, logs carry and answers return, so
 * that what a person reports can be found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {

  private static final String NAME = "reference";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The reference of a request; empty before it was given one. */
  static String of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof String reference ? reference : "";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var reference = new BigInteger(40, RANDOM).toString(36).toUpperCase(Locale.ROOT);
    request.setAttribute(NAME, reference);
    response.setHeader("X-Request-Reference", reference);
    try (var logged = MDC.putCloseable(NAME, reference)) {
      chain.doFilter(request, response);
    }
  }
}
