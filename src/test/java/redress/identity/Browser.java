package redress.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser without script: keeps cookies, sends back the hidden token of the last form.
 */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String origin;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";
  private String claimedAddress = "";

  public Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").GET().build());
  }

  /** Sends a form with the token of the last page that had one. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("_csrf", token);
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Accept", "text/html")
            .header("X-Forwarded-For", claimedAddress)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(all)))
            .build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      var found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> signIn(String username, String password) {
    get("/sign-in");
    var response = post("/sign-in", Map.of("username", username, "password", password));
    get("/error");
    return response;
  }

  /** From now on says that it comes from this address. */
  public Browser claiming(String address) {
    claimedAddress = address;
    return this;
  }

  public URI at(String path) {
    return URI.create(origin + path);
  }

  /**
   * Where an answer leads, without the origin where that is this application's; empty if nowhere.
   */
  public String ledTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(origin, "");
  }

  /** The value of a cookie; empty where there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public void forget(String cookieName) {
    var store = cookies.getCookieStore();
    store.getCookies().stream()
        .filter(cookie -> cookie.getName().equals(cookieName))
        .toList()
        .forEach(cookie -> store.remove(at("/"), cookie));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
