package redress.deadlines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.ClockLedger.Recorded;
import redress.deadlines.ClockLedger.Written;
import redress.deadlines.counting.EnglandAndWales;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.ShippedRules;
import redress.shared.CaseId;

/** Ledgers written by hand, by the rules and the calendar as shipped; no database. */
final class Ledgers {

  private static final Map<UUID, RuleDefinition> RULES =
      ShippedRules.rules().stream()
          .collect(Collectors.toMap(rule -> version(rule.code()), Function.identity()));

  static final Sources SHIPPED =
      new Sources() {
        @Override
        public RuleDefinition rule(UUID version) {
          return RULES.get(version);
        }

        @Override
        public WorkingCalendar calendar(@Nullable UUID version) {
          return EnglandAndWales.CALENDAR;
        }
      };

  private Ledgers() {}

  static UUID version(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(UTF_8));
  }

  static List<ClockEvent> begun(String code, Instant from) {
    return List.of(new ClockEvent.Started(from, version(code), Basis.STANDARD, null, null));
  }

  static List<ClockEvent> and(List<ClockEvent> ledger, ClockEvent... events) {
    return Stream.concat(ledger.stream(), Stream.of(events)).toList();
  }

  static ClockLife life(List<ClockEvent> ledger) {
    return ClockLife.replay(ledger, SHIPPED);
  }

  static ClockView view(List<ClockEvent> ledger, Instant now) {
    Instant dueAt = life(ledger).due().at();
    List<Written> written =
        ledger.stream()
            .map(event -> new Written(event, new Recorded(null, event.at()), dueAt))
            .toList();
    return ClockView.of(new Entry(UUID.randomUUID(), CaseId.next(), null, written), SHIPPED, now);
  }
}
