package redress.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** Something happened to a referral: offered, accepted, refused, lapsed, supported, ended. */
public record ReferralMoved(CaseId caseId, String sentence, Instant at, @Nullable UserId by)
    implements CaseEvent {}
