package redress.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * One record of a list.
 *
 * @param sentence why it ended there; for a held one, the question
 * @param reference the reference of its case; null where it has none
 */
record RowView(
    UUID id,
    int lineNo,
    @Nullable String recordId,
    Disposition disposition,
    String sentence,
    @Nullable CaseId caseId,
    @Nullable String reference,
    String raw) {}
