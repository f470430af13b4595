package redress.deadlines.rules;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import redress.deadlines.counting.DeadlineKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules as people write them, in {@code deadlines/rules.yaml}.
 *
 * @param ladders the ladders rules refer to by name
 * @param ruleSets each with the days it is in force
 */
record RuleFile(Map<String, List<LadderStep>> ladders, List<RuleSet> ruleSets) {

  static List<RuleDefinition> read(InputStream file, JsonMapper json) {
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    RuleFile written = json.convertValue(tree, RuleFile.class);
    return written.ruleSets().stream()
        .flatMap(set -> set.rules().stream().map(rule -> rule.in(set, written.ladders())))
        .toList();
  }

  private record RuleSet(
      String name, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, List<Entry> rules) {}

  private record Entry(
      String code,
      String name,
      String trigger,
      DeadlineKind kind,
      @Nullable DeadlineKind alternative,
      int standard,
      @Nullable Integer enhanced,
      @Nullable Boolean agreed,
      @Nullable Boolean suspendable,
      @Nullable Integer extendable,
      @Nullable String then,
      String owner,
      String source,
      Confidence confidence,
      String ladder) {

    RuleDefinition in(RuleSet set, Map<String, List<LadderStep>> ladders) {
      return new RuleDefinition(
          code,
          set.name(),
          set.effectiveFrom(),
          set.effectiveTo(),
          name,
          trigger,
          kind,
          alternative,
          standard,
          enhanced == null ? standard : enhanced,
          Boolean.TRUE.equals(agreed),
          Boolean.TRUE.equals(suspendable),
          extendable == null ? 0 : extendable,
          then == null ? null : next(then),
          owner,
          source,
          confidence,
          ladderOf(ladders));
    }

    private List<LadderStep> ladderOf(Map<String, List<LadderStep>> ladders) {
      List<LadderStep> steps = ladders.get(ladder);
      if (steps == null) {
        throw new IllegalArgumentException(
            "Rule " + code + " names no ladder of the file: " + ladder);
      }
      return steps;
    }

    /** For example {@code FC28 from met}. */
    private RuleDefinition.Next next(String text) {
      return switch (text.substring(text.indexOf(' ') + 1)) {
        case "from met" -> next(text, RuleDefinition.Next.From.MET);
        case "from due" -> next(text, RuleDefinition.Next.From.DUE);
        default ->
            throw new IllegalArgumentException(
                "Rule " + code + ": write 'CODE from met' or 'CODE from due', not '" + text + "'");
      };
    }

    private static RuleDefinition.Next next(String text, RuleDefinition.Next.From from) {
      return new RuleDefinition.Next(text.substring(0, text.indexOf(' ')), from);
    }
  }
}
