package redress.cases;

import static redress.cases.CaseRule.TOO_FEW_ATTEMPTS;
import static redress.shared.RuleBroken.require;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.deadlines.Deadlines;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A caseworker tries to reach the victim and records what came of it. */
@Component
class ContactVictim implements UserTask<ContactVictim.Answers> {

  /** Giving up needs this many attempts, this one included. Team convention. */
  private static final int ATTEMPTS_BEFORE_GIVING_UP = 3;

  private final Cases cases;
  private final ContactAttempts attempts;
  private final NextTry nextTry;
  private final Deadlines deadlines;

  ContactVictim(Cases cases, ContactAttempts attempts, NextTry nextTry, Deadlines deadlines) {
    this.cases = cases;
    this.attempts = attempts;
    this.nextTry = nextTry;
    this.deadlines = deadlines;
  }

  /** What came of an attempt to reach the victim. */
  enum Outcome {
    REACHED("reached"),
    NO_ANSWER("no answer"),
    DECLINED("declined"),
    NOT_SAFE("not safe to go on"),
    COULD_NOT_BE_CONTACTED("could not be contacted");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The answers of {@code forms/cases/contact-victim.form}. */
  record Answers(
      Outcome outcome,
      @Nullable Channel channel,
      @Nullable String spokeSafely,
      @Nullable LocalDate tryAgainOn,
      @Nullable String declineReason,
      @Nullable String declineNote,
      @Nullable String safetyConcern,
      @Nullable String note) {}

  /** What the journey is told. */
  record Contacted(Outcome contactOutcome, @Nullable Instant tryAgainAt) {}

  @Override
  public String type() {
    return "cases.contactVictim";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    cases.workedOnBy(task.caseId(), task.by());
    attempts.record(answers, task);
    Instant now = task.now();
    return switch (answers.outcome()) {
      case REACHED -> {
        deadlines.met(task.caseId(), Cases.FIRST_CONTACT, now, task.by().id(), now);
        cases.goOnAt(task.caseId(), Stage.NEEDS, null, now);
        yield new Contacted(answers.outcome(), null);
      }
      case NO_ANSWER -> {
        Instant tryAgainAt = nextTry.at(answers.tryAgainOn(), now);
        cases.goOnAt(task.caseId(), Stage.CONTACT, tryAgainAt, now);
        yield new Contacted(answers.outcome(), tryAgainAt);
      }
      case NOT_SAFE -> {
        cases.goOnAt(task.caseId(), Stage.CONTACT, null, now);
        yield new Contacted(answers.outcome(), null);
      }
      case DECLINED -> {
        deadlines.met(task.caseId(), Cases.FIRST_CONTACT, now, task.by().id(), now);
        cases.endWith(task.caseId(), ClosingReason.DECLINED, declined(answers), now);
        yield new Contacted(answers.outcome(), null);
      }
      case COULD_NOT_BE_CONTACTED -> {
        int made = attempts.madeIn(task.caseId());
        require(
            made >= ATTEMPTS_BEFORE_GIVING_UP, TOO_FEW_ATTEMPTS, ATTEMPTS_BEFORE_GIVING_UP, made);
        cases.endWith(task.caseId(), ClosingReason.COULD_NOT_BE_CONTACTED, answers.note(), now);
        yield new Contacted(answers.outcome(), null);
      }
    };
  }

  private static @Nullable String declined(Answers answers) {
    return answers.declineNote() == null
        ? answers.declineReason()
        : answers.declineReason() + ": " + answers.declineNote();
  }
}
