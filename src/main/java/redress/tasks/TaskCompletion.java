package redress.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.identity.CurrentUser;
import redress.shared.CaseId;
import redress.shared.ReferralId;
import redress.shared.TaskId;

/**
 * Which task is being completed, by whom and when.
 *
 * @param referralId the referral the task belongs to; null where it belongs to the case alone
 * @param matterId the matter beside the case's journey it belongs to; null where it belongs to the
 *     journey itself
 */
public record TaskCompletion(
    TaskId taskId,
    CaseId caseId,
    @Nullable ReferralId referralId,
    @Nullable UUID matterId,
    CurrentUser by,
    Instant now) {}
