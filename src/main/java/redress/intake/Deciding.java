package redress.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        case Reading.Understood understood -> understood.record().fingerprint();
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
            ? held(
                waiting,
                Reason.REFUSED,
                Reason.REFUSED.sentence(String.valueOf(refusal.getMessage())))
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
      case Decision.Open open -> open(waiting, open, now);
      case Decision.AddEvent event -> addEvent(waiting, event);
      case Decision.AddChange change -> addChange(waiting, change, now);
      case Decision.Duplicate duplicate -> repeat(waiting, duplicate, now);
      case Decision.OutOfScope scope -> {
        Reason reason = scope.reason();
        yield outcome(waiting, Disposition.OUT_OF_SCOPE, reason, reason.sentence(), null);
      }
      case Decision.Hold hold -> held(waiting, hold.reason(), hold.question());
    };
  }

  private Outcome open(Waiting waiting, Decision.Open open, Instant now) {
    String sentence = Reason.CASE_OPENED.sentence() + leftOut(waiting.reading());
    CaseId caseId = cases.open(open.record(), now);
    return outcome(waiting, Disposition.NEW_CASE, Reason.CASE_OPENED, sentence, caseId);
  }

  private Outcome addEvent(Waiting waiting, Decision.AddEvent event) {
    Instant at = event.record().moment(Column.EVENT_AT);
    String name = event.event().toLowerCase(Locale.ROOT).replace('_', ' ');
    cases.tell(
        event.to(),
        "The police sent an event: " + name + ".",
        at == null ? waiting.arrival().receivedAt() : at);
    String sentence = Reason.EVENT_ADDED.sentence(name);
    return outcome(waiting, Disposition.ADDED, Reason.EVENT_ADDED, sentence, event.to());
  }

  private Outcome addChange(Waiting waiting, Decision.AddChange change, Instant now) {
    String sentence = Reason.CHANGE_ADDED.sentence(String.join(", ", change.changed()));
    cases.correct(change.to(), change.asNowKnown(), sentence, now);
    return outcome(waiting, Disposition.ADDED, Reason.CHANGE_ADDED, sentence, change.to());
  }

  private Outcome repeat(Waiting waiting, Decision.Duplicate duplicate, Instant now) {
    Reason reason = duplicate.reason();
    CaseId of = duplicate.of();
    String sentence = reason.sentence() + differing(duplicate.differing());
    if (of != null && !duplicate.differing().isEmpty()) {
      cases.tell(of, "The victim was sent again under another record id. " + sentence, now);
    }
    return outcome(waiting, Disposition.DUPLICATE, reason, sentence, of);
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
    return reading instanceof Reading.Understood understood && !understood.leftOut().isEmpty()
        ? " Not understood and left out: "
            + String.join(", ", understood.leftOut().stream().map(Column::header).toList())
            + "."
        : "";
  }
}
