package redress.deadlines.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static redress.deadlines.rules.RulesRule.NO_RULE_IN_FORCE;
import static redress.deadlines.rules.RulesRule.UNKNOWN_RULE;
import static redress.deadlines.rules.RulesRule.VERSION_OVERLAPS;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.deadlines.counting.DeadlineKind;
import redress.deadlines.counting.London;
import redress.deadlines.rules.RuleDefinition.Next;
import redress.shared.Ids;
import redress.shared.RuleBroken;
import redress.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every version of every rule. What the rules file says anew becomes a new version at start; an
 * administrator adds one that takes effect later than those before it. Of the versions that govern
 * a day the one that took effect last counts, and of those the newest.
 */
@Component
public class RuleBook {

  private static final TypeReference<List<LadderStep>> LADDER = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Resource file;
  private final Map<UUID, RuleVersion> known = new ConcurrentHashMap<>();

  RuleBook(
      JdbcClient jdbc,
      JsonMapper json,
      @Value("${redress.deadlines.rules:classpath:deadlines/rules.yaml}") Resource file) {
    this.jdbc = jdbc;
    this.json = json;
    this.file = file;
  }

  /** Two applications starting at once add one version: the number is theirs only once. */
  @PostConstruct
  void load() throws IOException {
    try (InputStream rules = file.getInputStream()) {
      RuleFile.read(rules, json).forEach(this::keep);
    }
  }

  /**
   * The rule that governs what happened on a day.
   *
   * @throws RuleBroken where there is none
   */
  public RuleVersion inForce(String code, LocalDate day) {
    return governing(of(code), day)
        .orElseThrow(() -> new RuleBroken(NO_RULE_IN_FORCE, code, London.day(day)));
  }

  /** The rules that govern what happens on a day, by code. */
  public List<RuleVersion> inForce(LocalDate day) {
    return all().stream()
        .collect(groupingBy(rule -> rule.says().code(), TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(versions -> governing(versions, day).stream())
        .toList();
  }

  /** Every version of one rule, oldest first; empty where there is no such rule. */
  public List<RuleVersion> of(String code) {
    return jdbc.sql("select * from deadline_rule where code = :code order by version")
        .param("code", code)
        .query(this::read)
        .list();
  }

  /** Every version of every rule, by code and then oldest first. */
  public List<RuleVersion> all() {
    return jdbc.sql("select * from deadline_rule order by code, version").query(this::read).list();
  }

  /** One version. Versions never change, so one that was read is remembered. */
  public RuleVersion version(UUID id) {
    return known.computeIfAbsent(
        id,
        asked ->
            jdbc.sql("select * from deadline_rule where id = :id")
                .param("id", asked)
                .query(this::read)
                .single());
  }

  /**
   * Adds a version in an administrator's name. Clocks that have begun keep theirs.
   *
   * @throws RuleBroken where a version takes effect on the same day or later
   */
  public void add(RuleDefinition rule, String reason, UserId by, Instant now) {
    if (!insert(rule, "ADMINISTRATOR", reason, by, now)) {
      throw overlap(last(rule.code()));
    }
  }

  /**
   * Refuses a version that {@link #add} would refuse.
   *
   * @throws RuleBroken where a version takes effect on the same day or later
   */
  public void requireLatest(RuleDefinition rule) {
    RuleVersion last = last(rule.code());
    if (!rule.effectiveFrom().isAfter(last.says().effectiveFrom())) {
      throw overlap(last);
    }
  }

  /**
   * The version that takes effect last.
   *
   * @throws RuleBroken where there is no such rule
   */
  public RuleVersion last(String code) {
    return newestOfEachDate(of(code)).stream()
        .max(comparing(rule -> rule.says().effectiveFrom()))
        .orElseThrow(() -> new RuleBroken(UNKNOWN_RULE, code));
  }

  private static RuleBroken overlap(RuleVersion last) {
    return new RuleBroken(
        VERSION_OVERLAPS, last.version(), London.day(last.says().effectiveFrom()));
  }

  /** Where the version that took effect last has ended, none before it takes over again. */
  private static Optional<RuleVersion> governing(List<RuleVersion> versions, LocalDate day) {
    return newestOfEachDate(versions).stream()
        .filter(rule -> !rule.says().effectiveFrom().isAfter(day))
        .max(comparing(rule -> rule.says().effectiveFrom()))
        .filter(rule -> rule.says().governs(day));
  }

  /** A version that takes effect on the same day as an older one stands in its place. */
  private static Collection<RuleVersion> newestOfEachDate(List<RuleVersion> versions) {
    return versions.stream()
        .collect(
            toMap(
                rule -> rule.says().effectiveFrom(),
                rule -> rule,
                BinaryOperator.maxBy(comparingInt(RuleVersion::version))))
        .values();
  }

  private void keep(RuleDefinition rule) {
    if (!latestFromFile(rule).map(RuleVersion::says).equals(Optional.of(rule))) {
      insert(rule, "FILE", null, null, null);
    }
  }

  private Optional<RuleVersion> latestFromFile(RuleDefinition rule) {
    return jdbc
        .sql(
            """
            select * from deadline_rule
             where code = :code and rule_set = :ruleSet and origin = 'FILE'
            """)
        .param("code", rule.code())
        .param("ruleSet", rule.ruleSet())
        .query(this::read)
        .list()
        .stream()
        .max(comparingInt(RuleVersion::version));
  }

  /** Whether it was added: an administrator's only where it takes effect last. */
  private boolean insert(
      RuleDefinition rule,
      String origin,
      @Nullable String reason,
      @Nullable UserId by,
      @Nullable Instant now) {
    Next next = rule.next();
    return jdbc.sql(
                """
                insert into deadline_rule (id, code, version, rule_set, effective_from, effective_to,
                    name, trigger_event, kind, alternative, standard, enhanced, agreed, suspendable,
                    extendable, followed_by, followed_from, owner, source, confidence, ladder, origin,
                    reason, added_by, added_at)
                select :id, :code, coalesce(max(version), 0) + 1, :ruleSet, :from, :to,
                    :name, :trigger, :kind, :alternative, :standard, :enhanced, :agreed, :suspendable,
                    :extendable, :followedBy, :followedFrom, :owner, :source, :confidence,
                    :ladder::jsonb, :origin, :reason, :addedBy, coalesce(:addedAt::timestamptz, now())
                  from deadline_rule where code = :code
                having :origin = 'FILE' or max(effective_from) < :from
                on conflict (code, version) do nothing
                """)
            .param("id", Ids.next())
            .param("code", rule.code())
            .param("ruleSet", rule.ruleSet())
            .param("from", rule.effectiveFrom())
            .param("to", rule.effectiveTo(), Types.DATE)
            .param("name", rule.name())
            .param("trigger", rule.trigger())
            .param("kind", rule.kind().name())
            .param("alternative", nameOf(rule.alternative()), Types.VARCHAR)
            .param("standard", rule.standard())
            .param("enhanced", rule.enhanced())
            .param("agreed", rule.agreed())
            .param("suspendable", rule.suspendable())
            .param("extendable", rule.extendable())
            .param("followedBy", next == null ? null : next.rule(), Types.VARCHAR)
            .param("followedFrom", next == null ? null : next.from().name(), Types.VARCHAR)
            .param("owner", rule.owner())
            .param("source", rule.source())
            .param("confidence", rule.confidence().name())
            .param("ladder", json.writeValueAsString(rule.ladder()))
            .param("origin", origin)
            .param("reason", reason, Types.VARCHAR)
            .param("addedBy", by == null ? null : by.value(), Types.OTHER)
            .param("addedAt", now == null ? null : Timestamp.from(now), Types.TIMESTAMP)
            .update()
        == 1;
  }

  private RuleVersion read(ResultSet row, int n) throws SQLException {
    return new RuleVersion(row.getObject("id", UUID.class), row.getInt("version"), definition(row));
  }

  private RuleDefinition definition(ResultSet row) throws SQLException {
    String followedBy = row.getString("followed_by");
    String alternative = row.getString("alternative");
    return new RuleDefinition(
        row.getString("code"),
        row.getString("rule_set"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("name"),
        row.getString("trigger_event"),
        DeadlineKind.valueOf(row.getString("kind")),
        alternative == null ? null : DeadlineKind.valueOf(alternative),
        row.getInt("standard"),
        row.getInt("enhanced"),
        row.getBoolean("agreed"),
        row.getBoolean("suspendable"),
        row.getInt("extendable"),
        followedBy == null
            ? null
            : new Next(followedBy, Next.From.valueOf(row.getString("followed_from"))),
        row.getString("owner"),
        row.getString("source"),
        Confidence.valueOf(row.getString("confidence")),
        json.readValue(row.getString("ladder"), LADDER));
  }

  private static @Nullable String nameOf(@Nullable DeadlineKind kind) {
    return kind == null ? null : kind.name();
  }
}
