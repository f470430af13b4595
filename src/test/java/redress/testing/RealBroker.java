package redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redress.standalone.LocalEngine;
import redress.standalone.LocalEngine.EnginePorts;

/**
 * The broker of standalone mode as a process of its own, its clock moved over HTTP. Its records are
 * read from its log, where the exporter it brings for debugging writes them.
 */
final class RealBroker implements StoryEngine {

  private static final Map<String, String> RECORDS_INTO_LOG =
      Map.of(
          "ZEEBE_BROKER_EXPORTERS_STORY_CLASSNAME",
          "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter",
          "ZEEBE_BROKER_EXPORTERS_STORY_ARGS_LOGLEVEL",
          "info");

  private final LocalEngine broker;
  private final FollowedLog log;

  RealBroker() {
    try {
      Path home = Files.createTempDirectory(Path.of("target"), "story-broker");
      broker =
          LocalEngine.start(
              Path.of("target/engine/camunda-zeebe-8.5.8"),
              home,
              new EnginePorts(
                  InJvmEngine.freePort(),
                  InJvmEngine.freePort(),
                  InJvmEngine.freePort(),
                  InJvmEngine.freePort()),
              RECORDS_INTO_LOG);
      log = new FollowedLog(home.resolve("logs/engine.log"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public URI gateway() {
    return broker.gateway();
  }

  @Override
  public void forward(Duration by) {
    broker.clock().forward(by);
  }

  @Override
  public List<String> newRecords() {
    return EngineLog.recordsAmong(log.newLines());
  }

  @Override
  public void close() {
    broker.close();
  }
}
