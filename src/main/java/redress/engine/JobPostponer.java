package redress.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Moves the moment at which the engine offers a job again. Failing work is postponed like this
 * rather than failed in the engine: its retries never run out, so no incident hides it.
 */
@Component
class JobPostponer {

  /** Longer than any human work takes. */
  static final Duration FAR_AWAY = Duration.ofDays(3650);

  private final CamundaClient client;

  JobPostponer(CamundaClient client) {
    this.client = client;
  }

  /** What the engine answers about a job. */
  enum Answer {
    KNOWN,
    UNKNOWN
  }

  Answer offerAgain(long jobKey, Duration in) {
    try {
      client.newUpdateTimeoutCommand(jobKey).timeout(in).execute();
      return Answer.KNOWN;
    } catch (ClientStatusException answered) {
      return switch (answered.getStatusCode()) {
        case Status.Code.NOT_FOUND -> Answer.UNKNOWN;
        // Not handed to anybody just now: the engine knows it and will offer it by itself.
        case Status.Code.FAILED_PRECONDITION -> Answer.KNOWN;
        default -> throw answered;
      };
    }
  }
}
