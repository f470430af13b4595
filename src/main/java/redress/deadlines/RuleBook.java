package redress.deadlines;

import static java.util.Comparator.comparingInt;
import static redress.deadlines.DeadlineRule.NO_RULE_IN_FORCE;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.Ids;
import redress.shared.RuleBroken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every rule. What the rules file says anew becomes a new version at start. */
@Component
class RuleBook {

  private static final TypeReference<Map<Rung, RungTiming>> RUNGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Resource file;

  RuleBook(JdbcClient jdbc, JsonMapper json, DeadlinesProperties properties) {
    this.jdbc = jdbc;
    this.json = json;
    this.file = properties.rules();
  }

  /** Two applications starting at once add one version: the number is theirs only once. */
  @PostConstruct
  void load() throws IOException {
    try (InputStream rules = file.getInputStream()) {
      RuleFile.read(rules, json).forEach(this::keep);
    }
  }

  /** The rule that governs what happened on a day. */
  RuleVersion inForce(String code, LocalDate day) {
    return latestOfEachSet(
            jdbc.sql("select * from deadline_rule where code = :code")
                .param("code", code)
                .query(this::version)
                .list())
        .stream()
        .filter(rule -> rule.says().governs(day))
        .max(comparingInt(RuleVersion::version))
        .orElseThrow(() -> new RuleBroken(NO_RULE_IN_FORCE, code, London.day(day)));
  }

  Map<UUID, RuleVersion> versions(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from deadline_rule where id in (:ids)")
            .param("ids", ids)
            .query(this::version)
            .stream()
            .collect(Collectors.toMap(RuleVersion::id, rule -> rule));
  }

  /** The version an event makes its clock count by, where it names one. */
  static Stream<UUID> versionNamedIn(ClockEvent event) {
    return event instanceof ClockEvent.Started started
        ? Stream.of(started.ruleId())
        : Stream.empty();
  }

  private static Collection<RuleVersion> latestOfEachSet(List<RuleVersion> versions) {
    return versions.stream()
        .collect(
            Collectors.toMap(
                rule -> rule.says().ruleSet(),
                rule -> rule,
                BinaryOperator.maxBy(comparingInt(RuleVersion::version))))
        .values();
  }

  private void keep(RuleDefinition rule) {
    if (!latestFromFile(rule).map(RuleVersion::says).equals(Optional.of(rule))) {
      add(rule);
    }
  }

  private Optional<RuleVersion> latestFromFile(RuleDefinition rule) {
    return jdbc.sql(
            """
            select * from deadline_rule
             where code = :code and rule_set = :ruleSet and origin = 'FILE'
             order by version desc limit 1
            """)
        .param("code", rule.code())
        .param("ruleSet", rule.ruleSet())
        .query(this::version)
        .optional();
  }

  private void add(RuleDefinition rule) {
    jdbc.sql(
            """
            insert into deadline_rule (id, code, version, rule_set, effective_from, effective_to,
                name, kind, standard, enhanced, owner, source, confidence, rungs, origin)
            select :id, :code, coalesce(max(version), 0) + 1, :ruleSet, :from, :to,
                :name, :kind, :standard, :enhanced, :owner, :source, :confidence, :rungs::jsonb, 'FILE'
              from deadline_rule where code = :code
            on conflict (code, version) do nothing
            """)
        .param("id", Ids.next())
        .param("code", rule.code())
        .param("ruleSet", rule.ruleSet())
        .param("from", rule.effectiveFrom())
        .param("to", rule.effectiveTo(), Types.DATE)
        .param("name", rule.name())
        .param("kind", rule.kind().name())
        .param("standard", rule.standard())
        .param("enhanced", rule.enhanced())
        .param("owner", rule.owner())
        .param("source", rule.source())
        .param("confidence", rule.confidence().name())
        .param("rungs", json.writeValueAsString(rule.rungs()))
        .update();
  }

  private RuleVersion version(ResultSet row, int n) throws SQLException {
    return new RuleVersion(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new RuleDefinition(
            row.getString("code"),
            row.getString("rule_set"),
            row.getObject("effective_from", LocalDate.class),
            row.getObject("effective_to", LocalDate.class),
            row.getString("name"),
            DeadlineKind.valueOf(row.getString("kind")),
            row.getInt("standard"),
            row.getInt("enhanced"),
            row.getString("owner"),
            row.getString("source"),
            Confidence.valueOf(row.getString("confidence")),
            json.readValue(row.getString("rungs"), RUNGS)));
  }
}
