package redress.breaches;

import java.time.Instant;
import redress.shared.CaseEvent;
import redress.shared.CaseId;
import redress.shared.UserId;

/** A missed deadline was explained, or its explanation was decided on. */
public record BreachNoted(CaseId caseId, String sentence, Instant at, UserId by)
    implements CaseEvent {}
