package redress.referrals;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.cases.Cases;
import redress.cases.ClosingReason;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A provider ends support and says what came of it, or why that was not measured. */
@Component
class CloseSupport implements UserTask<CloseSupport.Answers> {

  private final Referrals referrals;
  private final SupportRecords records;
  private final Cases cases;

  CloseSupport(Referrals referrals, SupportRecords records, Cases cases) {
    this.referrals = referrals;
    this.records = records;
    this.cases = cases;
  }

  /** How one outcome has changed. */
  enum Change {
    BETTER,
    SAME,
    WORSE,
    NOT_MEASURED
  }

  /** The answers of {@code forms/referrals/close-support.form}; the six measures of domain.md 4. */
  record Answers(
      RecordSupport.YesNo measured,
      @Nullable Change wellbeing,
      @Nullable Change reintegration,
      @Nullable Change safety,
      @Nullable Change informed,
      @Nullable Change justiceExperience,
      @Nullable Change coping,
      @Nullable String notMeasuredReason,
      @Nullable String closingNote) {}

  /** The journey goes on to close the case; it needs nothing more. */
  record SupportClosed() {}

  @Override
  public String type() {
    return "referrals.closeSupport";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    Referral referral = referrals.supportedBy(Objects.requireNonNull(task.referralId()), task.by());
    records.ended(referral, answers, task);
    cases.endWith(task.caseId(), ClosingReason.SUPPORTED, answers.closingNote(), task.now());
    return new SupportClosed();
  }
}
