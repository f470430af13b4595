package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a page may load and do: only what comes from Redress, and no script or style within it. */
class PagePolicy implements HeaderWriter {

  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** The library that draws diagrams sets style attributes on what it draws. */
  private static final String POLICY_WITH_DIAGRAM = POLICY + "; style-src-attr 'unsafe-inline'";

  private final RequestMatcher showsDiagram =
      PathPatternRequestMatcher.withDefaults().matcher("/cases/{id}");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy", showsDiagram.matches(request) ? POLICY_WITH_DIAGRAM : POLICY);
  }
}
