package redress.cases;

import static redress.cases.CaseRule.CASE_IS_CLOSED;
import static redress.cases.CaseRule.VICTIM_HAS_WITHDRAWN;
import static redress.shared.RuleBroken.require;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.deadlines.Carrier;
import redress.deadlines.rules.Basis;
import redress.shared.CaseId;
import redress.shared.OrganisationId;
import redress.shared.UserId;

/** The case of one victim of one crime or incident. */
@Entity
class VictimCase {

  private static final int URGENCY_UNTIL_ASSESSED = 3;

  @Id private UUID id;
  private String reference;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  private UUID organisationId;
  private @Nullable UUID ownerId;
  @Embedded private Referred referred;
  @Embedded private HowToReach howToReach;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private @Nullable Instant waitingUntil;
  private Instant movedAt;
  private int priority;
  private @Nullable String priorityReason;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  private @Nullable String basisReason;
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable ClosingReason closingReason;

  private @Nullable String closingNote;
  private @Nullable Instant closedAt;

  // Null until first saved: an id given by us would otherwise look like a row that exists.
  @Version private @Nullable Long version;

  /** Whether work goes on. */
  enum Status {
    OPEN,
    CLOSED
  }

  @SuppressWarnings("NullAway.Init")
  protected VictimCase() {}

  VictimCase(
      CaseId id,
      String reference,
      Person person,
      OrganisationId answersForIt,
      NewCase facts,
      Instant now) {
    this.id = id.value();
    this.reference = reference;
    this.person = person;
    this.organisationId = answersForIt.value();
    this.referred = new Referred(facts);
    this.howToReach = new HowToReach(facts.safeContact());
    this.status = Status.OPEN;
    this.stage = Stage.CONTACT;
    this.movedAt = now;
    this.priority = URGENCY_UNTIL_ASSESSED;
    this.basis = Basis.STANDARD;
    this.openedAt = now;
  }

  /** Priority and enhanced rights were decided. Decided again the same, nothing changes. */
  void classify(Classification classification, Instant now) {
    this.priority = classification.priority();
    this.priorityReason = classification.priorityReason();
    this.basis = classification.basis();
    this.basisReason = classification.basisReason();
    this.movedAt = now;
  }

  /** The first caseworker to work on the case owns it. */
  void workedOnBy(UserId caseworker) {
    if (ownerId == null) {
      this.ownerId = caseworker.value();
    }
  }

  /** Who carries it, and so its clocks. */
  Carrier carrier() {
    return new Carrier(organisation(), "caseworkers", owner());
  }

  /** The journey goes on at a stage; where it first waits for a date, until then. */
  void goOnAt(Stage next, @Nullable Instant waitUntil, Instant now) {
    require(status == Status.OPEN, CASE_IS_CLOSED);
    require(closingReason != ClosingReason.WITHDRAWN, VICTIM_HAS_WITHDRAWN);
    this.stage = next;
    this.waitingUntil = waitUntil;
    this.movedAt = now;
  }

  /** Somebody has decided how the case ends; the journey closes it. */
  void endWith(ClosingReason reason, @Nullable String note, Instant now) {
    goOnAt(Stage.CLOSING, null, now);
    this.closingReason = reason;
    this.closingNote = note;
  }

  /**
   * Closes the case. Closed again, nothing changes.
   *
   * @return whether it was open
   */
  boolean close(Instant now) {
    if (status == Status.CLOSED) {
      return false;
    }
    this.status = Status.CLOSED;
    this.closedAt = now;
    this.waitingUntil = null;
    this.movedAt = now;
    return true;
  }

  /** What the sender says now replaces what the sender said; safe contact must be asked again. */
  void corrected(NewCase facts, Instant now) {
    require(status == Status.OPEN, CASE_IS_CLOSED);
    this.person.describe(facts.victim());
    this.referred = new Referred(facts);
    this.howToReach = new HowToReach(facts.safeContact());
    this.movedAt = now;
  }

  void reachSafely(SafeContact safeContact) {
    this.howToReach = new HowToReach(safeContact);
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  CaseId id() {
    return new CaseId(id);
  }

  String reference() {
    return reference;
  }

  OrganisationId organisation() {
    return new OrganisationId(organisationId);
  }

  @Nullable UserId owner() {
    return ownerId == null ? null : new UserId(ownerId);
  }

  Victim victim() {
    return person.victim();
  }

  Referred referred() {
    return referred;
  }

  SafeContact safeContact() {
    return howToReach == null ? SafeContact.NOT_ASKED : howToReach.safeContact();
  }

  Stage stage() {
    return stage;
  }

  @Nullable Instant waitingUntil() {
    return waitingUntil;
  }

  Classification classification() {
    return new Classification(priority, priorityReason, basis, basisReason);
  }

  Instant openedAt() {
    return openedAt;
  }

  @Nullable ClosingReason closingReason() {
    return closingReason;
  }

  @Nullable String closingNote() {
    return closingNote;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }
}
