package redress.deadlines;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, as one dated rule set has it.
 *
 * @param code for example {@code VC04}
 * @param ruleSet the set it belongs to
 * @param effectiveFrom first day whose events it governs
 * @param effectiveTo last such day; null while it is in force
 * @param name what must be done, in plain words
 * @param standard how many units for everyone
 * @param enhanced how many for a victim with enhanced rights
 * @param owner who must act in time
 * @param source where it is written
 */
record RuleDefinition(
    String code,
    String ruleSet,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String name,
    DeadlineKind kind,
    int standard,
    int enhanced,
    String owner,
    String source,
    Confidence confidence,
    Map<Rung, RungTiming> rungs) {

  RuleDefinition {
    rungs = Map.copyOf(rungs);
  }

  DeadlinePolicy policy(Basis basis) {
    return kind.of(
        switch (basis) {
          case STANDARD -> standard;
          case ENHANCED -> enhanced;
        });
  }

  boolean governs(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** When each rung of a clock falls, in the order in which they fall. */
  List<RungFalls> ladder(Basis basis, Instant began, Instant dueAt, WorkingCalendar calendar) {
    DeadlinePolicy policy = policy(basis);
    return rungs.entrySet().stream()
        .map(
            entry ->
                new RungFalls(
                    entry.getKey(), entry.getValue().fallsAt(policy, began, dueAt, calendar)))
        .sorted(comparing(RungFalls::at).thenComparing(RungFalls::rung))
        .toList();
  }

  /** A rung and its moment. */
  record RungFalls(Rung rung, Instant at) {}
}
