package redress.standalone;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The engine's clock could not be read or moved. */
final class EngineClockSilent extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  EngineClockSilent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
