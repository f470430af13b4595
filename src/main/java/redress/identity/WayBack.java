package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: an address within Redress, carried by the sign-in page
 * itself so that strangers leave no session behind.
 */
final class WayBack {

  static final String PARAMETER = "to";

  private static final Pattern WITHIN_REDRESS = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

  private WayBack() {}

  /** The page asked for; of a form that was sent, the page it was filled in on. */
  static String from(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      return withQuery(request.getRequestURI(), request.getQueryString());
    }
    var page = pageOfForm(request);
    return page == null ? request.getRequestURI() : page;
  }

  /** The address asked for after sign-in, or the home page where it leads out of Redress. */
  static String chosen(HttpServletRequest request) {
    var to = request.getParameter(PARAMETER);
    return to != null && WITHIN_REDRESS.matcher(to).matches() ? to : "/";
  }

  private static @Nullable String pageOfForm(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    if (referer == null) {
      return null;
    }
    try {
      var page = new URI(referer);
      var sameHost = request.getServerName().equalsIgnoreCase(page.getHost());
      return sameHost && page.getRawPath() != null
          ? withQuery(page.getRawPath(), page.getRawQuery())
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String withQuery(String path, @Nullable String query) {
    return query == null ? path : path + "?" + query;
  }
}
