package redress.identity;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why signing in did not work, as the page says it. */
enum SignInProblem {
  WRONG("Check your username and password. One of them is wrong."),
  TOO_MANY("Too many attempts. Try again in 15 minutes."),
  BROKEN("Redress could not check your password just now. Try again in a minute.");

  private final String sentence;

  SignInProblem(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SignInProblem of(AuthenticationException failure) {
    return switch (failure) {
      case LockedException tooMany -> TOO_MANY;
      case BadCredentialsException wrong -> WRONG;
      default -> BROKEN;
    };
  }

  static @Nullable SignInProblem of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
