package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Chooses the error page for a request that was refused before any controller saw it. */
@Component
class PageRefusal implements AccessDeniedHandler {

  private final MultipartProperties uploads;

  PageRefusal(MultipartProperties uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    response.sendError(status(request, reason));
  }

  private int status(HttpServletRequest request, AccessDeniedException reason) {
    if (reason instanceof CsrfException) {
      // A form too large to be read has no readable token either; its size is what to tell.
      return isTooLarge(request)
          ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
          : HttpServletResponse.SC_FORBIDDEN;
    }
    return Routes.lists(request)
        ? HttpServletResponse.SC_FORBIDDEN
        : HttpServletResponse.SC_NOT_FOUND;
  }

  private boolean isTooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > uploads.getMaxRequestSize().toBytes();
  }
}
