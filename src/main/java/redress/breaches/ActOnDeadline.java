package redress.breaches;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** Whoever a deadline calls for says how things stand, and explains a deadline that was missed. */
@Component
class ActOnDeadline implements UserTask<ActOnDeadline.Answers> {

  private final Breaches breaches;

  ActOnDeadline(Breaches breaches) {
    this.breaches = breaches;
  }

  /** The answers of {@code forms/breaches/act-on-deadline.form}. */
  record Answers(
      Position position,
      @Nullable LocalDate doneBy,
      @Nullable Cause cause,
      @Nullable String whatHappened,
      @Nullable String learning,
      @Nullable String action) {}

  /** What the journey is told. */
  record Answered(boolean missed) {}

  @Override
  public String type() {
    return "breaches.actOnDeadline";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    UUID callId = Objects.requireNonNull(task.matterId());
    switch (answers.position()) {
      case DONE -> breaches.done(callId, task.by().id(), task.now());
      case WILL_BE_DONE ->
          breaches.willBeDone(
              callId, Objects.requireNonNull(answers.doneBy()), task.by().id(), task.now());
      case MISSED -> breaches.missed(callId, explanation(answers), task.by().id(), task.now());
    }
    return new Answered(answers.position() == Position.MISSED);
  }

  private static Explanation explanation(Answers answers) {
    return Explanation.of(
        answers.cause(), answers.whatHappened(), answers.learning(), answers.action());
  }
}
