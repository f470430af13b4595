package redress.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** Something was recorded in a case, in the words of whoever recorded it. */
public record CaseNoted(CaseId caseId, String sentence, Instant at, @Nullable UserId by)
    implements CaseEvent {}
