package redress.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.ReferralId;
import redress.shared.TaskId;

/** A journey has reached a piece of human work: it is in its team's list. */
public record TaskOpened(
    TaskId taskId,
    String type,
    String title,
    CaseId caseId,
    @Nullable ReferralId referralId,
    OrganisationId organisation,
    Role role,
    @Nullable Instant dueAt,
    Instant at) {}
