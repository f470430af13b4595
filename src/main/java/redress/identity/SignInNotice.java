package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the sign-in page tells somebody who was signed in before. */
enum SignInNotice {
  OUT("You are signed out."),
  KEPT("You were signed out. What you entered is kept."),
  LOST("You were signed out before this could be done. Sign in and do it again.");

  private final String sentence;

  SignInNotice(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  static @Nullable SignInNotice in(HttpServletRequest request) {
    return Arrays.stream(values())
        .filter(notice -> request.getParameter(notice.name().toLowerCase(Locale.ROOT)) != null)
        .findFirst()
        .orElse(null);
  }
}
