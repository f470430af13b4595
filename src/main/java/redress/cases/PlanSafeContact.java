package redress.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A supervisor decides whether and how a victim who could not speak safely is contacted. */
@Component
class PlanSafeContact implements UserTask<PlanSafeContact.Answers> {

  private final Cases cases;
  private final NextTry nextTry;
  private final ApplicationEventPublisher events;

  PlanSafeContact(Cases cases, NextTry nextTry, ApplicationEventPublisher events) {
    this.cases = cases;
    this.nextTry = nextTry;
    this.events = events;
  }

  /** What the supervisor decides. */
  enum Decision {
    TRY_AGAIN,
    DO_NOT_CONTACT
  }

  /** The answers of {@code forms/cases/plan-safe-contact.form}. */
  record Answers(
      Decision decision,
      @Nullable String safeWay,
      @Nullable LocalDate tryAgainOn,
      @Nullable String reason) {}

  /** What the journey is told. */
  record SafeContactPlanned(Decision safeContactDecision, @Nullable Instant tryAgainAt) {}

  @Override
  public String type() {
    return "cases.planSafeContact";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    Instant now = task.now();
    return switch (answers.decision()) {
      case TRY_AGAIN -> {
        Instant tryAgainAt = nextTry.at(answers.tryAgainOn(), now);
        String safeWay = Objects.requireNonNull(answers.safeWay());
        cases.reachSafely(task.caseId(), safeWay);
        say(task, "Contact may be tried again, safely: " + safeWay);
        cases.goOnAt(task.caseId(), Stage.CONTACT, tryAgainAt, now);
        yield new SafeContactPlanned(answers.decision(), tryAgainAt);
      }
      case DO_NOT_CONTACT -> {
        say(task, "No safe way to make contact is left: " + answers.reason());
        cases.endWith(task.caseId(), ClosingReason.UNSAFE_TO_CONTACT, answers.reason(), now);
        yield new SafeContactPlanned(answers.decision(), null);
      }
    };
  }

  private void say(TaskCompletion task, String sentence) {
    events.publishEvent(new CaseNoted(task.caseId(), sentence, task.now(), task.by().id()));
  }
}
