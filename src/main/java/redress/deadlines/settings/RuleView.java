package redress.deadlines.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.RuleHistory.Chapter;
import redress.shared.UserId;

/**
 * One version of a rule in words.
 *
 * @param numbers for example {@code 5 working days, with enhanced rights 1}
 * @param from the first day whose events it governs
 * @param lastDay the last such day; null while it has none
 * @param replacedBy the version that stands in its place; null where none does
 * @param governsToday whether it governs what happens today
 * @param alternative the other way of counting, always computed beside it; null where there is none
 * @param extension by how much a clock may be extended in all, or {@code no}
 * @param follows the rule of the clock that follows in a chain; null where none does
 * @param confidence how surely it is known, in words
 * @param ladder each step in words
 * @param addedBy null where it came with Redress
 * @param reason null where it came with Redress
 */
@NamedInterface("settings")
public record RuleView(
    String code,
    int version,
    String set,
    String name,
    String trigger,
    String numbers,
    LocalDate from,
    @Nullable LocalDate lastDay,
    @Nullable Integer replacedBy,
    boolean governsToday,
    @Nullable String alternative,
    boolean agreed,
    boolean suspendable,
    String extension,
    @Nullable String follows,
    String owner,
    String source,
    String confidence,
    List<String> ladder,
    Instant addedAt,
    @Nullable UserId addedBy,
    @Nullable String reason) {

  static RuleView of(Chapter chapter, LocalDate today) {
    RuleDefinition rule = chapter.version().says();
    return new RuleView(
        rule.code(),
        chapter.version().version(),
        rule.ruleSet(),
        rule.name(),
        rule.trigger(),
        RuleWords.numbers(rule),
        rule.effectiveFrom(),
        chapter.lastDay(),
        chapter.replacedBy(),
        chapter.governs(today),
        rule.alternative() == null ? null : rule.alternative().words(),
        rule.agreed(),
        rule.suspendable(),
        RuleWords.extension(rule),
        rule.next() == null ? null : rule.next().rule(),
        rule.owner(),
        rule.source(),
        rule.confidence().words(),
        RuleWords.ladder(rule),
        chapter.addedAt(),
        chapter.addedBy(),
        chapter.reason());
  }
}
