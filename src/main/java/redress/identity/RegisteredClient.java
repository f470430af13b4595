package redress.identity;

import java.util.stream.Collectors;

/**
 * A system that calls the API, or once did, as an administrator sees it.
 *
 * @param active whether its key is accepted
 */
public record RegisteredClient(ApiClient client, boolean active) {

  /** What it may do, as shown to people. */
  public String scopeTitles() {
    return client.scopes().stream().map(ApiScope::title).collect(Collectors.joining(", "));
  }
}
