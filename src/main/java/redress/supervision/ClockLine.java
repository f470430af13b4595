package redress.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * One clock in a list.
 *
 * @param reference its case's; null where the case has none
 * @param displayName the victim's, where the reader may see the case; otherwise null
 * @param mayOpen whether the reader may open the case
 * @param rule its rule's code
 * @param what must be done, in plain words
 * @param dueAt the last moment that is in time; of a suspended one, what it was
 */
record ClockLine(
    UUID id,
    CaseId caseId,
    @Nullable String reference,
    @Nullable String displayName,
    boolean mayOpen,
    String rule,
    String what,
    Instant dueAt,
    boolean suspended,
    @Nullable String ownerName,
    @Nullable String team,
    @Nullable String providerName) {

  public String owner() {
    return ownerName == null ? Dimension.OWNER.none() : ownerName;
  }

  public boolean isOverdue(Instant now) {
    return !suspended && dueAt.isBefore(now);
  }
}
