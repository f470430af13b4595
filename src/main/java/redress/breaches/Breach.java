package redress.breaches;

import static redress.breaches.BreachRule.NOT_EXPLAINED;
import static redress.breaches.BreachRule.NOT_TO_BE_EXPLAINED;
import static redress.breaches.BreachRule.OWN_EXPLANATION;
import static redress.breaches.BreachState.EXPLAINED;
import static redress.breaches.BreachState.SIGNED_OFF;
import static redress.breaches.BreachState.TO_EXPLAIN;
import static redress.shared.RuleBroken.require;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;
import redress.shared.UserId;

/** An entry in the register. Entered by itself, explained by people, signed off by a manager. */
@Entity
class Breach {

  @Id private UUID id;
  private UUID clockId;
  private UUID caseId;
  private String ruleName;

  @Enumerated(EnumType.STRING)
  private BreachState state;

  @Enumerated(EnumType.STRING)
  private @Nullable Cause cause;

  private @Nullable String whatHappened;
  private @Nullable String learning;
  private @Nullable String action;
  private @Nullable Instant explainedAt;
  private @Nullable UUID explainedBy;

  @SuppressWarnings("NullAway.Init")
  protected Breach() {}

  void explain(Explanation explanation, UserId by, Instant now) {
    require(state == TO_EXPLAIN, NOT_TO_BE_EXPLAINED);

    this.state = EXPLAINED;
    this.cause = explanation.cause();
    this.whatHappened = explanation.whatHappened();
    this.learning = explanation.learning();
    this.action = explanation.action();
    this.explainedAt = now;
    this.explainedBy = by.value();
  }

  /** A manager agrees with the explanation: nobody signs off their own. */
  void signOff(UserId by) {
    requireReviewable(by);

    this.state = SIGNED_OFF;
  }

  /** A manager wants it explained again. What was said is kept with the decision. */
  void sendBack(UserId by) {
    requireReviewable(by);

    this.state = TO_EXPLAIN;
  }

  private void requireReviewable(UserId by) {
    require(state == EXPLAINED, NOT_EXPLAINED);
    require(!by.value().equals(explainedBy), OWN_EXPLANATION);
  }

  BreachId id() {
    return new BreachId(id);
  }

  UUID clockId() {
    return clockId;
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }

  String ruleName() {
    return ruleName;
  }

  boolean isToBeExplained() {
    return state == TO_EXPLAIN;
  }
}
