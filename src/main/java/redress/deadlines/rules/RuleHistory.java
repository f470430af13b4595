package redress.deadlines.rules;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.UserId;

/** How each rule came to say what it says: its versions, who added them and why. */
@Component
public class RuleHistory {

  private final JdbcClient jdbc;
  private final RuleBook rules;

  RuleHistory(JdbcClient jdbc, RuleBook rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /**
   * A version, how it came to be and which days it governs.
   *
   * @param addedBy null where it came with Redress
   * @param reason null where it came with Redress
   * @param lastDay the last day whose events it governs: its own, or the day before another takes
   *     effect; null while it has none
   * @param replacedBy the version that stands in its place from its first day on; null where none
   *     does
   */
  public record Chapter(
      RuleVersion version,
      Instant addedAt,
      @Nullable UserId addedBy,
      @Nullable String reason,
      @Nullable LocalDate lastDay,
      @Nullable Integer replacedBy) {

    /** Whether it governs what happens on a day. */
    public boolean governs(LocalDate day) {
      return replacedBy == null
          && !day.isBefore(version.says().effectiveFrom())
          && (lastDay == null || !day.isAfter(lastDay));
    }
  }

  private record Added(UUID id, Instant at, @Nullable UserId by, @Nullable String reason) {}

  /** The version that takes effect last comes first; empty where there is no such rule. */
  public List<Chapter> of(String code) {
    return chapters(rules.of(code), added());
  }

  /** Of every rule the version that governs a day, or the last where none does; by code. */
  public List<Chapter> governing(LocalDate day) {
    List<RuleVersion> all = rules.all();
    Map<UUID, Added> added = added();
    return all.stream()
        .collect(groupingBy(version -> version.says().code(), TreeMap::new, toList()))
        .values()
        .stream()
        .map(versions -> governing(day, chapters(versions, added)))
        .toList();
  }

  /** How many clocks of a rule are open, whichever version they count by. */
  public int openClocks(String code) {
    return jdbc.sql(
            """
            select count(*) from clock
             where rule = :code and state in ('RUNNING', 'SUSPENDED')
            """)
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  private static Chapter governing(LocalDate day, List<Chapter> chapters) {
    return chapters.stream()
        .filter(chapter -> chapter.governs(day))
        .findFirst()
        .orElseGet(chapters::getFirst);
  }

  private static List<Chapter> chapters(List<RuleVersion> versions, Map<UUID, Added> allAdded) {
    return versions.stream()
        .sorted(
            comparing((RuleVersion version) -> version.says().effectiveFrom())
                .thenComparing(RuleVersion::version)
                .reversed())
        .map(
            version -> {
              Added added = requireNonNull(allAdded.get(version.id()));
              return new Chapter(
                  version,
                  added.at(),
                  added.by(),
                  added.reason(),
                  lastDay(version, versions),
                  replacedBy(version, versions));
            })
        .toList();
  }

  private Map<UUID, Added> added() {
    return jdbc
        .sql("select id, added_at, added_by, reason from deadline_rule")
        .query(RuleHistory::read)
        .stream()
        .collect(toMap(Added::id, added -> added));
  }

  private static Added read(ResultSet row, int n) throws SQLException {
    UUID by = row.getObject("added_by", UUID.class);
    return new Added(
        row.getObject("id", UUID.class),
        row.getTimestamp("added_at").toInstant(),
        by == null ? null : new UserId(by),
        row.getString("reason"));
  }

  private static @Nullable LocalDate lastDay(RuleVersion version, List<RuleVersion> all) {
    LocalDate own = version.says().effectiveTo();
    return all.stream()
        .map(other -> other.says().effectiveFrom())
        .filter(from -> from.isAfter(version.says().effectiveFrom()))
        .min(LocalDate::compareTo)
        .map(next -> next.minusDays(1))
        .filter(before -> own == null || before.isBefore(own))
        .orElse(own);
  }

  private static @Nullable Integer replacedBy(RuleVersion version, List<RuleVersion> all) {
    return all.stream()
        .filter(other -> other.version() > version.version())
        .filter(other -> other.says().effectiveFrom().equals(version.says().effectiveFrom()))
        .map(RuleVersion::version)
        .max(Integer::compareTo)
        .orElse(null);
  }
}
