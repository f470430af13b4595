package redress.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** The clock of a broker started with a controlled clock, moved through its management address. */
public final class HttpEngineClock implements EngineClock {

  private static final Pattern MILLISECONDS = Pattern.compile("\"epochMilli\"\\s*:\\s*(-?\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private final URI management;

  public HttpEngineClock(URI management) {
    this.management = management;
  }

  @Override
  public Instant now() {
    return timeIn(ask(request("/actuator/clock").GET()));
  }

  @Override
  public void forward(Duration by) {
    ask(
        request("/actuator/clock/add")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(by.toMillis()))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(management.resolve(path)).timeout(PATIENCE);
  }

  private static String ask(HttpRequest.Builder question) {
    try {
      var answer = HTTP.send(question.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new EngineClockSilent("The engine's clock answered " + answer.statusCode(), null);
      }
      return answer.body();
    } catch (IOException silent) {
      throw new EngineClockSilent("The engine's clock does not answer", silent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineClockSilent("Interrupted while asking the engine's clock", interrupted);
    }
  }

  private static Instant timeIn(String answer) {
    var found = MILLISECONDS.matcher(answer);
    if (!found.find()) {
      throw new EngineClockSilent("The engine's clock answered without a time", null);
    }
    return Instant.ofEpochMilli(Long.parseLong(found.group(1)));
  }
}
