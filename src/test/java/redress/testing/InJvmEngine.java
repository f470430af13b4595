package redress.testing;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The engine itself, in this JVM, without a broker around it. */
final class InJvmEngine implements StoryEngine {

  private final ZeebeTestEngine engine;
  private long read;

  InJvmEngine() {
    engine = EngineFactory.create(freePort());
    engine.start();
  }

  @Override
  public URI gateway() {
    return URI.create("http://" + engine.getGatewayAddress());
  }

  @Override
  public void forward(Duration by) {
    engine.increaseTime(by);
  }

  @Override
  public synchronized List<String> newRecords() {
    List<String> found = new ArrayList<>();
    long position = 0;
    for (Record<?> happened : engine.getRecordStreamSource().getRecords()) {
      if (++position > read) {
        found.add(happened.toJson());
      }
    }
    read = position;
    return found;
  }

  @Override
  public void close() {
    engine.stop();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
