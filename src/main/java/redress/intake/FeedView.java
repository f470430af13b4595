package redress.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.shared.OrganisationId;

/**
 * One file received, and where its records have ended so far.
 *
 * @param sentBy name of who sent it
 * @param refusal why the file as a whole was refused; null unless it was
 * @param unknownColumns columns that were kept but not understood
 * @param waiting how many of the held are only waiting to be read
 */
public record FeedView(
    FeedId id,
    String fileName,
    String sha256,
    long size,
    OrganisationId organisation,
    String sentBy,
    Instant receivedAt,
    FeedState state,
    @Nullable String refusal,
    List<String> unknownColumns,
    Ledger ledger,
    long waiting) {

  /** Whether more is to come without anybody doing anything. */
  public boolean isUnderWay() {
    return state == FeedState.RECEIVED || state == FeedState.PROCESSING;
  }
}
