package redress.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request by somebody who has signed in. */
public final class SignedIn {

  private SignedIn() {}

  public static RequestPostProcessor as(CurrentUser user) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, SignIn.authorities(user)));
  }
}
