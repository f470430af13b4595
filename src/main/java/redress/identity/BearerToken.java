package redress.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows an API client by the key in its Authorization header. */
class BearerToken extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiClients clients;
  private final AuthenticationEntryPoint refusal;

  BearerToken(ApiClients clients, AuthenticationEntryPoint refusal) {
    this.clients = clients;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    var client = clients.holding(header.substring(SCHEME.length()).strip());
    if (client.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("Unknown API key"));
      return;
    }
    SecurityContextHolder.setContext(new SecurityContextImpl(known(client.get())));
    chain.doFilter(request, response);
  }

  private static UsernamePasswordAuthenticationToken known(ApiClient client) {
    List<GrantedAuthority> authorities =
        client.scopes().stream()
            .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(scope.authority()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(client, null, authorities);
  }
}
