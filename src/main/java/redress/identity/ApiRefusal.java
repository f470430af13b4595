package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Refuses a call to the API the way every other refusal of the API travels. */
@Component
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver refusals;

  ApiRefusal(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.refusals = refusals;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    refusals.resolveException(request, response, null, reason);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
    refusals.resolveException(
        request, response, null, Routes.lists(request) ? reason : noSuch(request));
  }

  private static NoResourceFoundException noSuch(HttpServletRequest request) {
    var path = request.getRequestURI();
    return new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
  }
}
