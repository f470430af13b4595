package redress.needs;

import static redress.needs.NeedsRule.SUPPORT_NEEDS_CONSENT;
import static redress.shared.RuleBroken.require;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.cases.Cases;
import redress.cases.ClosingReason;
import redress.cases.Stage;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A caseworker finds out what would help, and whether the victim wants it. */
@Component
class AssessNeeds implements UserTask<AssessNeeds.Answers> {

  private final Needs needs;
  private final Cases cases;

  AssessNeeds(Needs needs, Cases cases) {
    this.needs = needs;
    this.cases = cases;
  }

  /** Yes or no, as the form asks it. */
  enum YesNo {
    YES,
    NO
  }

  /** The answers of {@code forms/needs/assess-needs.form}. */
  record Answers(
      YesNo supportWanted,
      List<String> needs,
      List<String> supportTypes,
      @Nullable String channelWanted,
      @Nullable YesNo consentToRefer,
      @Nullable String noSupportReason,
      @Nullable String summary) {}

  /** What the journey is told. */
  record NeedsAssessed(boolean supportWanted) {}

  @Override
  public String type() {
    return "needs.assessNeeds";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    boolean wanted = answers.supportWanted() == YesNo.YES;
    require(!wanted || answers.consentToRefer() == YesNo.YES, SUPPORT_NEEDS_CONSENT);
    cases.workedOnBy(task.caseId(), task.by());
    needs.record(
        task.caseId(),
        new Assessment(
            task.now(),
            wanted,
            Set.copyOf(answers.needs()),
            Set.copyOf(answers.supportTypes()),
            answers.channelWanted(),
            answers.summary(),
            answers.noSupportReason()),
        task.by().id());
    if (wanted) {
      cases.consent(task.caseId(), true, task.by(), task.now());
      cases.goOnAt(task.caseId(), Stage.REFERRAL, null, task.now());
    } else {
      cases.endWith(
          task.caseId(), ClosingReason.NO_SUPPORT_WANTED, answers.noSupportReason(), task.now());
    }
    return new NeedsAssessed(wanted);
  }
}
