package redress.referrals;

import static redress.referrals.ReferralRule.SUPPORT_BEFORE_REFERRAL;
import static redress.referrals.ReferralRule.SUPPORT_LIES_IN_THE_FUTURE;
import static redress.shared.RuleBroken.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A provider records support given on one day, and whether more is planned. */
@Component
class RecordSupport implements UserTask<RecordSupport.Answers> {

  private final Referrals referrals;
  private final SupportRecords records;

  RecordSupport(Referrals referrals, SupportRecords records) {
    this.referrals = referrals;
    this.records = records;
  }

  /** Yes or no, as the form asks it. */
  enum YesNo {
    YES,
    NO
  }

  /** The answers of {@code forms/referrals/record-support.form}. */
  record Answers(
      LocalDate supportedOn,
      List<String> supportTypes,
      @Nullable String channel,
      @Nullable Integer minutes,
      @Nullable String note,
      YesNo moreSupport) {}

  /** What the journey is told. */
  record SupportRecorded(boolean moreSupport) {}

  @Override
  public String type() {
    return "referrals.recordSupport";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    Referral referral = referrals.supportedBy(Objects.requireNonNull(task.referralId()), task.by());
    require(!answers.supportedOn().isAfter(Fitting.day(task.now())), SUPPORT_LIES_IN_THE_FUTURE);
    require(
        !answers.supportedOn().isBefore(Fitting.day(referral.openedAt())), SUPPORT_BEFORE_REFERRAL);
    records.supported(referral, answers, task);
    return new SupportRecorded(answers.moreSupport() == YesNo.YES);
  }
}
