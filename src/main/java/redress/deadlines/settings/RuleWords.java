package redress.deadlines.settings;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.Elapsed;
import redress.deadlines.rules.Act;
import redress.deadlines.rules.LadderStep;
import redress.deadlines.rules.RuleDefinition;
import redress.deadlines.rules.Whom;

/** How a rule is spoken of. */
final class RuleWords {

  private RuleWords() {}

  /** For example {@code 5 working days}, or {@code 1 calendar month}. */
  static String number(DeadlineKind kind, int number) {
    String words = kind.words();
    return number + " " + (number == 1 ? words.substring(0, words.length() - 1) : words);
  }

  /** For example {@code 2 working days}, or {@code 5 working days, enhanced 1}. */
  static String numbers(RuleDefinition rule) {
    String standard = number(rule.kind(), rule.standard());
    return rule.enhanced() == rule.standard()
        ? standard
        : standard + ", with enhanced rights " + rule.enhanced();
  }

  /** By how much a clock may be extended in all. */
  static String extension(RuleDefinition rule) {
    return rule.extendable() == 0
        ? "no"
        : "by " + Elapsed.count(rule.extendable(), unit(rule.kind())) + " in all";
  }

  /** Each step, for example {@code 1 working day before it is due: mail to the owner}. */
  static List<String> ladder(RuleDefinition rule) {
    return rule.ladder().stream().map(step -> when(step, rule.kind()) + ": " + what(step)).toList();
  }

  private static String when(LadderStep step, DeadlineKind kind) {
    int amount = step.at().amount();
    String units = Elapsed.count(amount, unit(kind));
    return switch (step.at().measure()) {
      case BEFORE -> amount == 0 ? lastMoment(kind) : units + " before it is due";
      case AFTER -> amount == 0 ? "Once it is overdue" : units + " overdue";
      case USED -> "When " + amount + " % of the time is used";
    };
  }

  private static String lastMoment(DeadlineKind kind) {
    return kind == DeadlineKind.CLOCK_HOURS ? "When it is due" : "When its last day begins";
  }

  private static String what(LadderStep step) {
    String whom = step.whom().stream().map(RuleWords::whom).collect(joining(" and "));
    return step.act() == Act.TASK ? "a task for " + whom : "mail to " + whom;
  }

  private static String whom(Whom whom) {
    return switch (whom) {
      case OWNER -> "the owner";
      case SUPERVISOR, MANAGER -> "the " + whom.name().toLowerCase(Locale.ROOT) + "s";
    };
  }

  private static String unit(DeadlineKind kind) {
    return kind.of(1).unit();
  }
}
