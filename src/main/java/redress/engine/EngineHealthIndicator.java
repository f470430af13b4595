package redress.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers. Its absence degrades Redress but does not bring it down: people go on
 * working and the backlog drains by itself.
 */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CamundaClient client;
  private final Outbox outbox;

  EngineHealthIndicator(CamundaClient client, Outbox outbox) {
    super("The engine does not answer");
    this.client = client;
    this.outbox = outbox;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.withDetail("outboxDepth", outbox.depth());
    try {
      Topology topology = client.newTopologyRequest().requestTimeout(PATIENCE).execute();
      builder.up().withDetail("engineVersion", topology.getGatewayVersion());
    } catch (RuntimeException absent) {
      builder.status("DEGRADED").withDetail("reason", Reasons.of(absent));
    }
  }
}
