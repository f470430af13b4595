package redress.deadlines.rules;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.DeadlinePolicy;
import redress.deadlines.counting.Due;
import redress.deadlines.counting.Pauses;
import redress.deadlines.counting.WorkingCalendar;

/**
 * What a rule says, as one dated rule set has it.
 *
 * @param code for example {@code VC04}
 * @param ruleSet the set it belongs to
 * @param effectiveFrom first day whose events it governs
 * @param effectiveTo last such day; null while it is in force
 * @param name what must be done, in plain words
 * @param trigger the event that starts its clocks, in plain words
 * @param kind the official way of counting
 * @param alternative the other way that is always computed beside it; null where there is none
 * @param standard how many units for everyone
 * @param enhanced how many for a victim with enhanced rights
 * @param agreed whether the number is agreed case by case; {@code standard} where nothing was
 * @param suspendable whether its clocks may be suspended
 * @param extendable by how many units a clock may be extended in all
 * @param next the clock that follows in a chain; null where none does
 * @param owner who must act in time
 * @param source where it is written
 * @param ladder the steps by which its clocks make themselves heard
 */
public record RuleDefinition(
    String code,
    String ruleSet,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String name,
    String trigger,
    DeadlineKind kind,
    @Nullable DeadlineKind alternative,
    int standard,
    int enhanced,
    boolean agreed,
    boolean suspendable,
    int extendable,
    @Nullable Next next,
    String owner,
    String source,
    Confidence confidence,
    List<LadderStep> ladder) {

  public RuleDefinition {
    ladder = List.copyOf(ladder);
    if (standard < 1 || enhanced < 1) {
      throw new IllegalArgumentException("Rule " + code + " needs a number of at least 1");
    }
    if (ladder.stream().map(LadderStep::name).distinct().count() < ladder.size()) {
      throw new IllegalArgumentException("Rule " + code + " has the same step twice on its ladder");
    }
  }

  /**
   * The clock that follows when one has run.
   *
   * @param rule its rule, often the same
   */
  public record Next(String rule, From from) {

    /** When it begins. */
    public enum From {
      /** When this one was met. */
      MET,
      /** The day after this one was due, whether it was met or not. */
      DUE
    }
  }

  /**
   * The official way of counting.
   *
   * @param agreed the number agreed for this clock; null where none was
   */
  public DeadlinePolicy policy(Basis basis, @Nullable Integer agreed) {
    return kind.of(number(basis, agreed));
  }

  /** The other way of counting the same number; empty where the rule has one way only. */
  public Optional<DeadlinePolicy> alternativePolicy(Basis basis, @Nullable Integer agreed) {
    return Optional.ofNullable(alternative).map(other -> other.of(number(basis, agreed)));
  }

  /** How many units. */
  public int number(Basis basis, @Nullable Integer agreed) {
    if (agreed != null) {
      return agreed;
    }
    return switch (basis) {
      case STANDARD -> standard;
      case ENHANCED -> enhanced;
    };
  }

  /** Whether a newer bank-holiday list can move its dates. */
  public boolean usesCalendar() {
    return kind.usesCalendar() || alternative != null && alternative.usesCalendar();
  }

  boolean governs(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /**
   * When each step of a clock's ladder falls, in the order in which they fall. A step that falls
   * after the due date and beyond the calendar is left out until the calendar reaches it.
   */
  public List<StepFalls> ladder(
      DeadlinePolicy policy, Instant began, Due due, Pauses pauses, WorkingCalendar calendar) {
    return ladder.stream()
        .flatMap(
            step ->
                step.at().fallsAt(policy, began, due, pauses, calendar).stream()
                    .map(at -> new StepFalls(step, at)))
        .sorted(comparing(StepFalls::at).thenComparing(falls -> falls.step().rung()))
        .toList();
  }

  /** A step and its moment. */
  public record StepFalls(LadderStep step, Instant at) {}
}
