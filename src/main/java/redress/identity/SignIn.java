package redress.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares a username and a password with what is known, as slowly for nobody as for somebody. */
@Component
class SignIn implements AuthenticationProvider {

  private static final int LONGEST_USERNAME = 100;

  private final Users users;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;
  private final Clock clock;
  private final String hashOfNobody;

  SignIn(Users users, PasswordEncoder passwords, SignInThrottle throttle, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
    this.hashOfNobody = hashed(passwords, ApiKey.random());
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    var username = plain(presented.getName());
    var attempt = throttle.begin(username, address(presented), clock.instant());
    if (!attempt.mayBeTried()) {
      throw new LockedException("Too many attempts. Try again in 15 minutes.");
    }
    var known = users.called(username);
    var hash = known.map(Users.Known::passwordHash).orElse(hashOfNobody);
    var matches = passwords.matches(String.valueOf(presented.getCredentials()), hash);
    if (known.isEmpty() || !matches) {
      throw new BadCredentialsException("The username or the password is wrong.");
    }
    throttle.succeeded(attempt);
    return signedIn(known.get().user(), presented);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static Authentication signedIn(CurrentUser user, Authentication presented) {
    var token = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
    token.setDetails(presented.getDetails());
    return token;
  }

  static List<GrantedAuthority> authorities(CurrentUser user) {
    return user.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  private static String plain(String typed) {
    var username = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
    return username.substring(0, Math.min(username.length(), LONGEST_USERNAME));
  }

  private static String address(Authentication presented) {
    return presented.getDetails() instanceof WebAuthenticationDetails web
        ? web.getRemoteAddress()
        : "unknown";
  }

  private static String hashed(PasswordEncoder passwords, String secret) {
    @Nullable String hash = passwords.encode(secret);
    return hash == null ? "" : hash;
  }
}
