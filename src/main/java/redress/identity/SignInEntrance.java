package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends whoever is not signed in to the sign-in page, after keeping what they had entered. */
@Component
class SignInEntrance implements AuthenticationEntryPoint {

  private final ObjectProvider<LostPost> lostPosts;

  SignInEntrance(ObjectProvider<LostPost> lostPosts) {
    this.lostPosts = lostPosts;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    var page = UriComponentsBuilder.fromPath("/sign-in");
    if (request.getMethod().equals("POST")) {
      var kept = lostPosts.stream().filter(lostPost -> lostPost.keep(request)).count() > 0;
      page.queryParam(kept ? "kept" : "lost");
    }
    var wayBack = WayBack.from(request);
    if (!wayBack.equals("/")) {
      page.queryParam(WayBack.PARAMETER, "{to}");
    }
    response.sendRedirect(page.encode().buildAndExpand(wayBack).toUriString());
  }
}
