package redress.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.deadlines.calendars.Calendars;
import redress.deadlines.counting.London;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleBook;
import redress.deadlines.rules.RuleDefinition.Next;
import redress.shared.CaseId;
import redress.shared.Ids;
import redress.shared.OrganisationId;

/** Begins clocks: those that an event starts, and those that follow in a chain. */
@Component
class Starting {

  private final RuleBook rules;
  private final Calendars calendars;
  private final Sources sources;
  private final ClockLedger ledger;

  Starting(RuleBook rules, Calendars calendars, Sources sources, ClockLedger ledger) {
    this.rules = rules;
    this.calendars = calendars;
    this.sources = sources;
    this.ledger = ledger;
  }

  /**
   * What a clock begins with.
   *
   * @param agreed how many units were agreed; null where the rule's number counts
   * @param provider who must act, where it is a provider
   */
  record Beginning(
      String rule,
      Basis basis,
      @Nullable Integer agreed,
      @Nullable OrganisationId provider,
      Instant from) {

    static Beginning of(String rule, Basis basis, Instant from) {
      return new Beginning(rule, basis, null, null, from);
    }
  }

  /** The clock as it will begin: by the rule in force that day and the calendar in use. */
  ClockLife plan(Beginning beginning) {
    var rule = rules.inForce(beginning.rule(), London.dayOf(beginning.from()));
    var started =
        new ClockEvent.Started(
            beginning.from(),
            rule.id(),
            beginning.basis(),
            beginning.agreed(),
            calendars.current().id());
    return ClockLife.replay(List.of(started), sources);
  }

  /** Begins it, unless it has begun before. */
  void begin(CaseId caseId, ClockLife planned, @Nullable OrganisationId provider, Instant now) {
    ledger.begin(caseId, Ids.next(), planned, provider, now);
  }

  /** Begins the clock that follows one in a chain once it is met or the day after it was due. */
  void follow(ClockLedger.Entry entry, ClockLife ended, Next.From from, Instant now) {
    Next next = ended.rule().next();
    if (next == null || next.from() != from || isFollowed(entry, next)) {
      return;
    }
    Instant began =
        switch (from) {
          case MET -> ended.endedAt() == null ? now : ended.endedAt();
          case DUE -> London.startOf(ended.due().date().plusDays(1));
        };
    OrganisationId provider =
        entry.providerId() == null ? null : new OrganisationId(entry.providerId());
    Beginning follows =
        new Beginning(next.rule(), ended.basis(), ended.started().agreed(), provider, began);
    begin(entry.caseId(), plan(follows), provider, now);
  }

  /** A clock whose date moved after it was followed is followed once all the same. */
  private boolean isFollowed(ClockLedger.Entry entry, Next next) {
    return ledger.open(entry.caseId(), next.rule()).stream()
        .anyMatch(other -> !other.id().equals(entry.id()));
  }
}
