package redress.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** What the outbox holds for the engine. Each may be sent twice. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.Announce.class, name = "announce"),
  @JsonSubTypes.Type(value = Command.Complete.class, name = "complete")
})
sealed interface Command {

  Map<String, Object> variables();

  /** Tells every journey that waits for it what has happened, or starts one. */
  record Announce(String message, String correlationKey, Map<String, Object> variables)
      implements Command {}

  /** Completes the job behind a piece of human work. */
  record Complete(long jobKey, Map<String, Object> variables) implements Command {}

  /** As listed among stuck work. */
  default String what() {
    return switch (this) {
      case Announce announce -> "announce " + announce.message();
      case Complete complete -> "complete job " + complete.jobKey();
    };
  }
}
