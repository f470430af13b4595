package redress.breaches;

import static redress.breaches.BreachRule.NOBODY_CALLED_FOR;
import static redress.shared.RuleBroken.require;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;
import redress.shared.UserId;

/** A deadline's call for somebody. It has a journey of its own, beside the case's. */
@Entity
class DeadlineCall {

  @Id private UUID id;
  private UUID clockId;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Position position;

  private @Nullable LocalDate doneBy;
  private @Nullable Instant answeredAt;
  private @Nullable UUID answeredBy;

  @SuppressWarnings("NullAway.Init")
  protected DeadlineCall() {}

  /** How far a call has come. */
  enum State {
    /** Somebody is to answer. */
    OPEN,
    /** What was answered waits for a manager. */
    REVIEW,
    ANSWERED,
    /** Nobody need answer any more. */
    SETTLED
  }

  void answer(Position answered, @Nullable LocalDate by, UserId who, Instant now) {
    require(state == State.OPEN, NOBODY_CALLED_FOR);

    this.state = answered == Position.MISSED ? State.REVIEW : State.ANSWERED;
    this.position = answered;
    this.doneBy = by;
    this.answeredAt = now;
    this.answeredBy = who.value();
  }

  void agreed() {
    require(state == State.REVIEW, NOBODY_CALLED_FOR);
    this.state = State.ANSWERED;
  }

  void sentBack() {
    require(state == State.REVIEW, NOBODY_CALLED_FOR);
    this.state = State.OPEN;
  }

  void settle() {
    this.state = State.SETTLED;
  }

  UUID id() {
    return id;
  }

  UUID clockId() {
    return clockId;
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }
}
