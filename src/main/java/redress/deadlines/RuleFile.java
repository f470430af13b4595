package redress.deadlines;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules as people write them, in {@code deadlines/rules.yaml}.
 *
 * @param ruleSets each with the days it is in force
 */
record RuleFile(List<RuleSet> ruleSets) {

  static List<RuleDefinition> read(InputStream file, JsonMapper json) {
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    return json.convertValue(tree, RuleFile.class).ruleSets().stream()
        .flatMap(set -> set.rules().stream().map(rule -> rule.in(set)))
        .toList();
  }

  private record RuleSet(
      String name, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, List<Entry> rules) {}

  private record Entry(
      String code,
      String name,
      DeadlineKind kind,
      int standard,
      int enhanced,
      String owner,
      String source,
      Confidence confidence,
      Map<Rung, RungTiming> rungs) {

    RuleDefinition in(RuleSet set) {
      return new RuleDefinition(
          code,
          set.name(),
          set.effectiveFrom(),
          set.effectiveTo(),
          name,
          kind,
          standard,
          enhanced,
          owner,
          source,
          confidence,
          rungs);
    }
  }
}
