package redress.breaches;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A manager signs the explanation of a missed deadline off, or sends it back with a reason. */
@Component
class SignOffBreach implements UserTask<SignOffBreach.Answers> {

  private final Breaches breaches;

  SignOffBreach(Breaches breaches) {
    this.breaches = breaches;
  }

  /** The decision. */
  enum Decision {
    AGREED,
    SENT_BACK
  }

  /** The answers of {@code forms/breaches/sign-off-breach.form}. */
  record Answers(Decision decision, @Nullable String reason) {}

  /** What the journey is told. */
  record Reviewed(boolean agreed) {}

  @Override
  public String type() {
    return "breaches.signOffBreach";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    UUID callId = Objects.requireNonNull(task.matterId());
    return switch (answers.decision()) {
      case AGREED -> {
        breaches.signOff(callId, task.by().id(), task.now());
        yield new Reviewed(true);
      }
      case SENT_BACK -> {
        breaches.sendBack(
            callId, Objects.requireNonNull(answers.reason()), task.by().id(), task.now());
        yield new Reviewed(false);
      }
    };
  }
}
