package redress.testing;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A process engine that stories run on, with a clock they may move. */
public interface StoryEngine extends AutoCloseable {

  /** The engine this run has chosen by {@code -Dstory.engine}, started once for the JVM. */
  static StoryEngine running() {
    return Chosen.ENGINE;
  }

  /** The gRPC address for clients. */
  URI gateway();

  /** Moves its clock; timers that become due act. */
  void forward(Duration by);

  /** What has happened since this was last asked: the engine's records as JSON, in order. */
  List<String> newRecords();

  @Override
  void close();

  /** Holds the one engine of this JVM. */
  final class Chosen {

    private static final StoryEngine ENGINE = start();

    private Chosen() {}

    private static StoryEngine start() {
      String choice = System.getProperty("story.engine", "in-jvm");
      StoryEngine engine =
          switch (choice) {
            case "in-jvm" -> new InJvmEngine();
            case "real-broker" -> new RealBroker();
            case "container" -> new ContainerEngine();
            default -> throw new IllegalArgumentException("There is no story engine " + choice);
          };
      Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
      return engine;
    }
  }
}
