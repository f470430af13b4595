package redress.supervision;

import static redress.supervision.SupervisionRule.NO_SUCH_CHOICE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import redress.identity.Condition;
import redress.shared.RuleBroken;

/**
 * Which of the clocks somebody chose to see, as the page's address says it. Each is a value, {@link
 * #NONE} for those that have none, or null for all.
 */
record BoardFilter(
    @Nullable String rule,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String provider) {

  static final String NONE = "none";

  BoardFilter {
    rule = blankIsNull(rule);
    owner = blankIsNull(owner);
    team = blankIsNull(team);
    provider = blankIsNull(provider);
  }

  static BoardFilter all() {
    return new BoardFilter(null, null, null, null);
  }

  public boolean isAll() {
    return equals(all());
  }

  public @Nullable String chosen(Dimension dimension) {
    return switch (dimension) {
      case RULE -> rule;
      case OWNER -> owner;
      case TEAM -> team;
      case PROVIDER -> provider;
    };
  }

  /** The same, with another choice; {@link #NONE} for null. */
  public BoardFilter with(Dimension dimension, @Nullable String value) {
    String chosen = value == null ? NONE : value;
    return switch (dimension) {
      case RULE -> new BoardFilter(chosen, owner, team, provider);
      case OWNER -> new BoardFilter(rule, chosen, team, provider);
      case TEAM -> new BoardFilter(rule, owner, chosen, provider);
      case PROVIDER -> new BoardFilter(rule, owner, team, chosen);
    };
  }

  /** The address of the list behind a number. */
  public String list(Bucket bucket) {
    return address("/deadlines/list", bucket, null);
  }

  /** The address of the page of a list that begins after the given place. */
  public String list(Bucket bucket, String after) {
    return address("/deadlines/list", bucket, after);
  }

  /** The address of a list as a file. */
  public String file(Bucket bucket) {
    return address("/deadlines/list.csv", bucket, null);
  }

  /** The address of the board. */
  public String board() {
    return address("/deadlines", null, null);
  }

  /** Asked over the alias {@code k} of clock. */
  Condition condition() {
    StringBuilder sql = new StringBuilder("true");
    Map<String, Object> parameters = new HashMap<>();
    for (Dimension dimension : Dimension.values()) {
      String chosen = chosen(dimension);
      if (NONE.equals(chosen)) {
        sql.append(" and ").append(dimension.column()).append(" is null");
      } else if (chosen != null) {
        sql.append(" and ").append(dimension.column()).append(" = :").append(dimension);
        parameters.put(dimension.name(), dimension.identified() ? id(chosen) : chosen);
      }
    }
    return new Condition(sql.toString(), parameters);
  }

  private String address(String path, @Nullable Bucket bucket, @Nullable String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    if (bucket != null) {
      address.queryParam("bucket", bucket);
    }
    for (Dimension dimension : Dimension.values()) {
      String chosen = chosen(dimension);
      if (chosen != null) {
        address.queryParam(dimension.parameter(), chosen);
      }
    }
    if (after != null) {
      address.queryParam("after", after);
    }
    return address.encode().toUriString();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new RuleBroken(NO_SUCH_CHOICE);
    }
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
