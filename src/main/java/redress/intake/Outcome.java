package redress.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * Where one record ended.
 *
 * @param sentence why; for a held record, the question
 */
record Outcome(
    UUID arrival,
    Disposition disposition,
    Reason reason,
    String sentence,
    @Nullable CaseId caseId) {}
