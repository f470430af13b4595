package redress.referrals;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.shared.ReferralId;
import redress.tasks.TaskCompletion;
import redress.tasks.UserTask;

/** A provider accepts a referral, or refuses it with a reason. */
@Component
class ReplyToReferral implements UserTask<ReplyToReferral.Answers> {

  private final Referrals referrals;

  ReplyToReferral(Referrals referrals) {
    this.referrals = referrals;
  }

  /** The reply. */
  enum Reply {
    ACCEPT,
    REFUSE
  }

  /** Why a provider refuses. */
  enum RefuseReason {
    NO_CAPACITY("no capacity"),
    OUT_OF_AREA("out of area"),
    AGE_NOT_SERVED("age not served"),
    NOT_OUR_SERVICE("not our service"),
    CONFLICT_OF_INTEREST("conflict of interest"),
    UNSAFE("not safe for the victim"),
    OTHER("other");

    private final String title;

    RefuseReason(String title) {
      this.title = title;
    }
  }

  /** The answers of {@code forms/referrals/reply-to-referral.form}. */
  record Answers(
      Reply reply,
      @Nullable RefuseReason refuseReason,
      @Nullable String refuseNote,
      @Nullable LocalDate firstContactOn) {}

  /** What the journey is told. */
  record Replied(boolean accepted) {}

  @Override
  public String type() {
    return "referrals.replyToReferral";
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Record complete(Answers answers, TaskCompletion task) {
    ReferralId referralId = Objects.requireNonNull(task.referralId());
    return switch (answers.reply()) {
      case ACCEPT -> {
        referrals.accept(referralId, task.by(), task.now());
        yield new Replied(true);
      }
      case REFUSE -> {
        referrals.refuse(referralId, reason(answers), task.by(), task.now());
        yield new Replied(false);
      }
    };
  }

  private static String reason(Answers answers) {
    String why = Objects.requireNonNull(answers.refuseReason()).title;
    return answers.refuseNote() == null ? why : why + ", " + answers.refuseNote();
  }
}
