package redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The way out of every no that a controller says, and of what breaks in it. */
@ControllerAdvice
class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler(Exception.class)
  @Nullable Object refused(Exception reason, HttpServletRequest request) throws Exception {
    if (reason instanceof AsyncRequestNotUsableException) {
      return null;
    }
    if (reason instanceof AuthenticationException && !Answer.isForApi(request.getRequestURI())) {
      throw reason; // the security filters send people to the sign-in page
    }
    var refusal = Refusal.of(reason);
    if (refusal.status().is5xxServerError()) {
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), reason);
    }
    return Answer.to(refusal, request, request.getRequestURI());
  }
}
