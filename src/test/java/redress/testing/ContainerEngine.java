package redress.testing;

import io.camunda.process.test.impl.client.CamundaManagementClient;
import io.camunda.process.test.impl.runtime.CamundaProcessTestContainerRuntime;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Camunda 8.8 as Camunda Process Test starts it, where a container engine is present. */
final class ContainerEngine implements StoryEngine {

  private final CamundaProcessTestContainerRuntime camunda;
  private final CamundaManagementClient management;
  private int read;

  ContainerEngine() {
    camunda =
        (CamundaProcessTestContainerRuntime)
            CamundaProcessTestContainerRuntime.newBuilder()
                .withCamundaEnv(
                    "ZEEBE_BROKER_EXPORTERS_STORY_CLASSNAME",
                    "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter")
                .withCamundaEnv("ZEEBE_BROKER_EXPORTERS_STORY_ARGS_LOGLEVEL", "info")
                .withConnectorsEnabled(false)
                .build();
    camunda.start();
    management =
        CamundaManagementClient.createClient(
            camunda.getCamundaMonitoringApiAddress(), camunda.getCamundaRestApiAddress());
  }

  @Override
  public URI gateway() {
    return camunda.getCamundaGrpcApiAddress();
  }

  @Override
  public void forward(Duration by) {
    management.increaseTime(by);
  }

  @Override
  public synchronized List<String> newRecords() {
    List<String> lines = camunda.getCamundaContainer().getLogs().lines().toList();
    List<String> found = EngineLog.recordsAmong(lines.subList(read, lines.size()));
    read = lines.size();
    return found;
  }

  @Override
  public void close() {
    try {
      camunda.close();
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }
}
