package redress.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;
import redress.shared.TaskId;

/**
 * An entry in the register as people read it.
 *
 * @param reference the case's; null where the case has none
 * @param rule the code of the rule, for example {@code VC04}
 * @param what what had to be done, in plain words
 * @param dueAt the last moment that would have been in time
 * @param doneAt when it was done or no longer needed; null while it is not
 * @param explained the explanation that holds; null where it is still to be given
 * @param reviews what managers decided on it, the latest first
 * @param task the task that waits for somebody because of it; null where none does, or none this
 *     person may see
 */
public record BreachView(
    BreachId id,
    UUID clockId,
    CaseId caseId,
    @Nullable String reference,
    String rule,
    String what,
    Instant dueAt,
    Instant enteredAt,
    @Nullable Instant doneAt,
    BreachState state,
    @Nullable Explained explained,
    List<Review> reviews,
    @Nullable TaskId task) {

  /**
   * An explanation as it was given.
   *
   * @param by who gave it; null where their account is gone
   */
  public record Explained(
      Cause cause,
      String whatHappened,
      String learning,
      @Nullable String action,
      Instant at,
      @Nullable String by) {}

  /**
   * A manager's decision on an explanation.
   *
   * @param reason why it was sent back; null where it was agreed
   */
  public record Review(
      @Nullable String reason, Instant at, @Nullable String by, Explained explained) {

    public boolean agreed() {
      return reason == null;
    }
  }

  /** Whether the explanation was sent back and is to be given again. */
  public boolean sentBack() {
    return state == BreachState.TO_EXPLAIN && !reviews.isEmpty();
  }

  static Explained explained(ResultSet row) throws SQLException {
    return Objects.requireNonNull(explainedIfAny(row));
  }

  static @Nullable Explained explainedIfAny(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    return cause == null
        ? null
        : new Explained(
            Cause.valueOf(cause),
            row.getString("what_happened"),
            row.getString("learning"),
            row.getString("action"),
            row.getTimestamp("explained_at").toInstant(),
            row.getString("explainer"));
  }
}
