package redress.deadlines;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.deadlines.Ledgers.and;
import static redress.deadlines.counting.DeadlineKind.CALENDAR_MONTHS;
import static redress.deadlines.counting.DeadlineKind.WORKING_DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.EnglandAndWales;
import redress.deadlines.counting.London;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.Basis;
import redress.deadlines.rules.Confidence;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.ShippedRules;
import redress.shared.RuleBroken;

/**
 * The laws of the ledger, for every way of counting. The rules here allow everything, so that every
 * kind is suspended and extended; a history is made of what people try one after the other, and
 * what is refused leaves no entry.
 */
class LedgerPropertiesTest {

  private static final int TRIES = 300;
  private static final Instant FIRST = Instant.parse("2024-01-15T00:00:07Z");
  private static final Instant LAST = Instant.parse("2025-12-31T00:00:07Z");
  private static final UUID CALENDAR = UUID.nameUUIDFromBytes(new byte[] {1});

  private static final Map<UUID, RuleDefinition> RULES =
      Stream.of(DeadlineKind.values())
          .collect(toMap(LedgerPropertiesTest::version, LedgerPropertiesTest::allowingAll));

  private static final Sources SOURCES =
      new Sources() {
        @Override
        public RuleDefinition rule(UUID version) {
          return Objects.requireNonNull(RULES.get(version));
        }

        @Override
        public WorkingCalendar calendar(@Nullable UUID version) {
          return EnglandAndWales.CALENDAR;
        }
      };

  @Property(tries = TRIES)
  void what_begins_later_is_not_due_earlier(
      @ForAll DeadlineKind kind,
      @ForAll @IntRange(min = 1, max = 20) int number,
      @ForAll("moments") Instant began,
      @ForAll @LongRange(min = 0, max = 5_000_000) long seconds,
      @ForAll("attempts") List<Attempt> attempts) {
    List<ClockEvent> later = lived(begun(kind, number, began.plusSeconds(seconds)), attempts);
    List<ClockEvent> earlier = and(begun(kind, number, began), rest(later));

    assertThat(dueAt(later)).isAfterOrEqualTo(dueAt(earlier));
  }

  @Property(tries = TRIES)
  void more_units_are_due_later(
      @ForAll DeadlineKind kind,
      @ForAll @IntRange(min = 1, max = 20) int number,
      @ForAll("moments") Instant began,
      @ForAll("attempts") List<Attempt> attempts) {
    List<ClockEvent> fewer = lived(begun(kind, number, began), attempts);
    List<ClockEvent> more = and(begun(kind, number + 1, began), rest(fewer));

    assertThat(dueAt(more)).isAfter(dueAt(fewer));
  }

  @Property(tries = TRIES)
  void a_suspension_of_no_length_changes_nothing(
      @ForAll("histories") List<ClockEvent> ledger, @ForAll @IntRange(min = 1, max = 9) int entry) {
    List<ClockEvent> until = ledger.subList(0, Math.min(entry, ledger.size()));
    List<ClockEvent> since = ledger.subList(until.size(), ledger.size());
    Instant moment = latest(until).plusSeconds(1);
    Assume.that(life(until).state() != ClockState.SUSPENDED);

    List<ClockEvent> interrupted =
        and(and(until, held(moment), goesOn(moment)), since.toArray(ClockEvent[]::new));

    assertThat(life(interrupted).due()).isEqualTo(life(ledger).due());
  }

  @Property(tries = TRIES)
  void the_order_of_writing_does_not_change_the_date(
      @ForAll("histories") List<ClockEvent> ledger, @ForAll Random random) {
    List<ClockEvent> shuffled = new ArrayList<>(ledger.subList(1, ledger.size()));
    Collections.shuffle(shuffled, random);

    assertThat(life(and(ledger.subList(0, 1), shuffled.toArray(ClockEvent[]::new))).due())
        .isEqualTo(life(ledger).due());
  }

  @Property(tries = TRIES)
  void a_working_day_date_is_a_working_day_on_which_time_did_not_stand_still(
      @ForAll @IntRange(min = 1, max = 20) int number,
      @ForAll("moments") Instant began,
      @ForAll("attempts") List<Attempt> attempts) {
    ClockLife life = life(lived(begun(WORKING_DAYS, number, began), attempts));
    LocalDate date = life.due().date();

    assertThat(EnglandAndWales.CALENDAR.isWorkingDay(date)).isTrue();
    assertThat(life.due().at()).isEqualTo(London.endOf(date));
    assertThat(life.due().steps().getLast().counted()).isTrue();
  }

  @Property(tries = TRIES)
  void a_date_counted_in_days_is_explained_day_by_day(
      @ForAll("histories") List<ClockEvent> ledger) {
    ClockLife life = life(ledger);
    Assume.that(life.rule().kind() != CALENDAR_MONTHS);
    LocalDate first = London.dayOf(life.started().at());

    assertThat(life.due().steps())
        .extracting(Due.Step::date)
        .containsExactlyElementsOf(first.datesUntil(life.due().date().plusDays(1)).toList());
  }

  @Property(tries = TRIES)
  void as_much_time_is_used_at_the_due_moment_as_the_rule_gives(
      @ForAll("histories") List<ClockEvent> ledger) {
    ClockLife life = life(ledger);
    Assume.that(life.rule().kind() != CALENDAR_MONTHS);

    assertThat(usedAt(life, life.due().at())).isEqualTo(life.started().agreed() + life.extension());
  }

  @Property(tries = TRIES)
  void time_used_without_suspensions_is_never_more_than_with_them(
      @ForAll("histories") List<ClockEvent> ledger,
      @ForAll @LongRange(min = 0, max = 40_000_000) long seconds,
      @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
    ClockLife life = life(ledger);
    Instant seen = life.started().at().plusSeconds(seconds);

    assertThat(life.usedWithoutPauses(seen)).isBetween(0L, life.usedWithPauses(seen));
    assertThat(life.usedWithoutPauses(seen.plusSeconds(more)))
        .isGreaterThanOrEqualTo(life.usedWithoutPauses(seen));
  }

  @Property(tries = TRIES)
  void counting_anew_changes_nothing(@ForAll("histories") List<ClockEvent> ledger) {
    ClockLife life = life(ledger);
    Instant later = latest(ledger).plusSeconds(60);

    assertThat(life(ledger)).isEqualTo(life);
    assertThat(life(and(ledger, new ClockEvent.CalendarChanged(later, CALENDAR, "Again"))).due())
        .isEqualTo(life.due());
    assertThat(life(and(ledger, new ClockEvent.Rebased(later, life.basis(), "Again"))).due())
        .isEqualTo(life.due());
  }

  @Property(tries = TRIES)
  void a_longer_suspension_never_brings_the_date_forward(
      @ForAll DeadlineKind kind,
      @ForAll @IntRange(min = 1, max = 20) int number,
      @ForAll("moments") Instant began,
      @ForAll @LongRange(min = 0, max = 3_000_000) long from,
      @ForAll @LongRange(min = 0, max = 3_000_000) long length,
      @ForAll @LongRange(min = 0, max = 3_000_000) long longer) {
    List<ClockEvent> held = and(begun(kind, number, began), held(began.plusSeconds(from)));
    Instant ends = began.plusSeconds(from + length);

    Instant never = dueAt(begun(kind, number, began));
    Instant shorter = dueAt(and(held, goesOn(ends)));
    assertThat(shorter).isAfterOrEqualTo(never);
    assertThat(dueAt(and(held, goesOn(ends.plusSeconds(longer))))).isAfterOrEqualTo(shorter);
  }

  @Property(tries = TRIES)
  void two_suspensions_that_touch_are_one(
      @ForAll DeadlineKind kind,
      @ForAll @IntRange(min = 1, max = 20) int number,
      @ForAll("moments") Instant began,
      @ForAll @LongRange(min = 0, max = 2_000_000) long from,
      @ForAll @LongRange(min = 0, max = 2_000_000) long one,
      @ForAll @LongRange(min = 0, max = 2_000_000) long other) {
    Instant starts = began.plusSeconds(from);
    Instant between = starts.plusSeconds(one);
    Instant ends = between.plusSeconds(other);
    List<ClockEvent> begun = begun(kind, number, began);

    assertThat(dueAt(and(begun, held(starts), goesOn(between), held(between), goesOn(ends))))
        .isEqualTo(dueAt(and(begun, held(starts), goesOn(ends))));
  }

  @Property(tries = TRIES)
  void an_extension_adds_exactly_its_units(
      @ForAll("histories") List<ClockEvent> ledger,
      @ForAll @IntRange(min = 1, max = 15) int units) {
    ClockLife before = life(ledger);
    Instant later = latest(ledger).plusSeconds(60);
    ClockLife after = life(and(ledger, new ClockEvent.Extended(later, units, "More time")));

    assertThat(after.due().at()).isAfter(before.due().at());
    assertThat(usedAt(after, after.due().at()) - usedAt(after, before.due().at())).isEqualTo(units);
  }

  @Property(tries = TRIES)
  void a_clock_never_grows_less_pressing_by_waiting(
      @ForAll("histories") List<ClockEvent> ledger,
      @ForAll @LongRange(min = 0, max = 40_000_000) long seconds,
      @ForAll @LongRange(min = 0, max = 5_000_000) long more) {
    ClockLife life = life(ledger);
    Instant seen = life.started().at().plusSeconds(seconds);

    assertThat(life.standing(seen.plusSeconds(more))).isGreaterThanOrEqualTo(life.standing(seen));
  }

  @Property(tries = TRIES)
  void its_ladder_falls_in_order_from_its_start_on(@ForAll("histories") List<ClockEvent> ledger) {
    ClockLife life = life(ledger);

    assertThat(life.ladder())
        .extracting(RuleDefinition.StepFalls::at)
        .isSorted()
        .allMatch(at -> !at.isBefore(life.started().at()));
  }

  /** What somebody tries with a clock, some minutes after what was tried before. */
  private record Attempt(What what, int minutes, int amount) {

    private enum What {
      SUSPEND,
      RESUME,
      EXTEND,
      EXCLUDE,
      MEET,
      WAIVE,
      REOPEN,
      REBASE
    }

    ClockEvent on(ClockChanges clock, Instant now) {
      return switch (what) {
        case SUSPEND -> clock.suspend(now, "Proceedings", now);
        case RESUME -> clock.resume(now, "Proceedings are over", now);
        case EXTEND -> clock.extend(amount, "Special circumstances", now);
        case EXCLUDE -> {
          LocalDate until = London.dayOf(now);
          yield clock.exclude(until.minusDays(amount), until, "With the wrong body", now);
        }
        case MEET -> clock.meet(now, now);
        case WAIVE -> clock.waive("Not needed", now);
        case REOPEN -> clock.reopen("By mistake", now);
        case REBASE -> clock.rebase(Basis.ENHANCED, "Assessed again", now);
      };
    }
  }

  private static List<ClockEvent> lived(List<ClockEvent> begun, List<Attempt> attempts) {
    List<ClockEvent> ledger = new ArrayList<>(begun);
    Instant now = begun.getFirst().at();
    for (Attempt attempt : attempts) {
      now = now.plus(Duration.ofMinutes(attempt.minutes()));
      try {
        ledger.add(attempt.on(new ClockChanges(life(ledger)), now));
      } catch (RuleBroken refused) {
        continue;
      }
    }
    return List.copyOf(ledger);
  }

  private static List<ClockEvent> begun(DeadlineKind kind, int number, Instant began) {
    return List.of(new ClockEvent.Started(began, version(kind), Basis.STANDARD, number, CALENDAR));
  }

  private static ClockEvent held(Instant at) {
    return new ClockEvent.Suspended(at, "Proceedings");
  }

  private static ClockEvent goesOn(Instant at) {
    return new ClockEvent.Resumed(at, "Proceedings are over");
  }

  private static ClockEvent[] rest(List<ClockEvent> ledger) {
    return ledger.stream().skip(1).toArray(ClockEvent[]::new);
  }

  private static Instant latest(List<ClockEvent> ledger) {
    return ledger.stream().map(ClockEvent::at).max(Instant::compareTo).orElseThrow();
  }

  private static long usedAt(ClockLife life, Instant at) {
    return life.policy().used(life.started().at(), at, life.pauses(), life.calendar());
  }

  private static Instant dueAt(List<ClockEvent> ledger) {
    return life(ledger).due().at();
  }

  private static ClockLife life(List<ClockEvent> ledger) {
    return ClockLife.replay(ledger, SOURCES);
  }

  private static UUID version(DeadlineKind kind) {
    return Ledgers.version(kind.name());
  }

  /** A rule that counts in one way and allows everything. */
  private static RuleDefinition allowingAll(DeadlineKind kind) {
    return new RuleDefinition(
        kind.name(),
        "Rules that allow everything",
        LocalDate.of(2020, 1, 1),
        null,
        "Something done",
        "Something happened",
        kind,
        null,
        5,
        1,
        true,
        true,
        30,
        null,
        "Somebody",
        "Nowhere",
        Confidence.LOCAL,
        ShippedRules.rule("FC120").ladder());
  }

  @Provide
  Arbitrary<List<ClockEvent>> histories() {
    return Combinators.combine(
            Arbitraries.of(DeadlineKind.class),
            Arbitraries.integers().between(1, 20),
            moments(),
            attempts())
        .as((kind, number, began, attempts) -> lived(begun(kind, number, began), attempts));
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.of(Attempt.What.class),
            Arbitraries.integers().between(1, 20_000),
            Arbitraries.integers().between(0, 10))
        .as(Attempt::new)
        .list()
        .ofMaxSize(9)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, Duration.between(FIRST, LAST).toMinutes())
        .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
  }
}
