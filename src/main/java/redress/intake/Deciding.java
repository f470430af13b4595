package redress.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.shared.CaseId;
import redress.shared.RuleBroken;

/**
 * Decides waiting records and does what was decided, within the caller's transaction. Records that
 * could be about the same thing wait for each other, in this and every other copy of Redress.
 */
@Component
class Deciding {

  private final Arrivals arrivals;
  private final CaseDesk cases;

  Deciding(Arrivals arrivals, CaseDesk cases) {
    this.arrivals = arrivals;
    this.cases = cases;
  }

  /** A waiting record and what was read of it. */
  record Waiting(Arrival arrival, Reading reading) {

    String fingerprint() {
      return switch (reading) {
        case Reading.Understood(var record, var leftOut) -> record.fingerprint();
        case Reading.NotUnderstood unreadable ->
            Fingerprint.of("as received " + arrival.raw().strip());
      };
    }

    Stream<String> mustNotBeDecidedAtOnce() {
      PoliceRecord record = reading.record();
      return Stream.of(record.recordKey(), record.text(Column.CRIME_NUMBER), fingerprint())
          .filter(Objects::nonNull);
    }
  }

  List<Outcome> decide(List<Waiting> waiting, Instant now) {
    arrivals.lock(waiting.stream().flatMap(Waiting::mustNotBeDecidedAtOnce));
    List<Outcome> outcomes = new ArrayList<>();
    for (Waiting one : waiting) {
      outcomes.add(decide(one, now));
    }
    return outcomes;
  }

  /** Holds a record that made something fail; what exactly is in the log, not on the record. */
  Outcome hold(Waiting waiting, RuntimeException why, Instant now) {
    Outcome outcome =
        why instanceof RuleBroken refusal
            ? held(waiting, Reason.REFUSED, Reason.REFUSED.sentence(refusal.getMessage()))
            : held(waiting, Reason.FAILED, Reason.FAILED.sentence());
    arrivals.decided(outcome, waiting.reading().record(), waiting.fingerprint(), now);
    return outcome;
  }

  private Outcome decide(Waiting waiting, Instant now) {
    PoliceRecord record = waiting.reading().record();
    Facts facts = arrivals.factsFor(waiting);
    Decision decision = Decision.decide(waiting.reading(), facts);
    if (takesThePlaceOfHeld(decision)) {
      arrivals.withdrawHeldBefore(waiting, now);
    }
    Outcome outcome = perform(waiting, decision, now);
    arrivals.decided(outcome, record, waiting.fingerprint(), now);
    return outcome;
  }

  private static boolean takesThePlaceOfHeld(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> true;
      case Decision.AddEvent event -> true;
      case Decision.AddChange change -> true;
      case Decision.OutOfScope scope -> true;
      case Decision.Hold hold -> hold.reason() == Reason.BELOW_MINIMUM;
      case Decision.Duplicate duplicate -> duplicate.reason() == Reason.SAME_VICTIM;
    };
  }

  private Outcome perform(Waiting waiting, Decision decision, Instant now) {
    return switch (decision) {
      case Decision.Open(var record) ->
          outcome(
              waiting,
              Disposition.NEW_CASE,
              Reason.CASE_OPENED,
              Reason.CASE_OPENED.sentence() + leftOut(waiting.reading()),
              cases.open(record, now));
      case Decision.AddEvent(var record, var to, var event) -> {
        Instant at = record.moment(Column.EVENT_AT);
        cases.addEvent(to, event, at == null ? waiting.arrival().receivedAt() : at, now);
        yield outcome(
            waiting, Disposition.ADDED, Reason.EVENT_ADDED, Reason.EVENT_ADDED.sentence(event), to);
      }
      case Decision.AddChange(var to, var changed) -> {
        cases.addChange(to, changed, now);
        yield outcome(
            waiting,
            Disposition.ADDED,
            Reason.CHANGE_ADDED,
            Reason.CHANGE_ADDED.sentence(String.join(", ", changed)),
            to);
      }
      case Decision.Duplicate(var reason, var of, var differing) -> {
        if (of != null && !differing.isEmpty()) {
          cases.addChange(of, differing, now);
        }
        yield outcome(
            waiting, Disposition.DUPLICATE, reason, reason.sentence() + differing(differing), of);
      }
      case Decision.OutOfScope(var reason) ->
          outcome(waiting, Disposition.OUT_OF_SCOPE, reason, reason.sentence(), null);
      case Decision.Hold(var reason, var question) ->
          held(waiting, reason, question);
    };
  }

  private static Outcome held(Waiting waiting, Reason reason, String question) {
    return outcome(waiting, Disposition.HELD, reason, question, null);
  }

  private static Outcome outcome(
      Waiting waiting,
      Disposition disposition,
      Reason reason,
      String sentence,
      @Nullable CaseId caseId) {
    return new Outcome(waiting.arrival().id(), disposition, reason, sentence, caseId);
  }

  private static String differing(List<String> columns) {
    return columns.isEmpty() ? "" : " It differs in: " + String.join(", ", columns) + ".";
  }

  private static String leftOut(Reading reading) {
    return reading instanceof Reading.Understood(var record, var columns) && !columns.isEmpty()
        ? " Not understood and left out: "
            + String.join(", ", columns.stream().map(Column::header).toList())
            + "."
        : "";
  }
}
