package redress.referrals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.cases.Cases;
import redress.cases.ClosingReason;
import redress.cases.Stage;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** No provider has accepted: a caseworker has it offered again, or ends the case unmet. */
@Component
class ChooseProvider implements UserTask<ChooseProvider.Answers> {

  private final Cases cases;

  ChooseProvider(Cases cases) {
    this.cases = cases;
  }

  /** What the caseworker decides. */
  enum Decision {
    OFFER_AGAIN,
    CLOSE_UNMET
  }

  /** The answers of {@code forms/referrals/choose-provider.form}. */
  record Answers(Decision decision, @Nullable String reason) {}

  /** What the journey is told. */
  record ProviderChosen(boolean offerAgain) {}

  @Override
  public String type() {
    return "referrals.chooseProvider";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    switch (answers.decision()) {
      case OFFER_AGAIN -> cases.goOnAt(task.caseId(), Stage.REFERRAL, null, task.now());
      case CLOSE_UNMET ->
          cases.endWith(task.caseId(), ClosingReason.NEED_UNMET, answers.reason(), task.now());
    }
    return new ProviderChosen(answers.decision() == Decision.OFFER_AGAIN);
  }
}
