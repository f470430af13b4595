package redress.identity;

import java.util.Map;

/**
 * The answer to an access question as a condition on rows, so that a list and a single record
 * cannot disagree.
 *
 * @param sql a boolean SQL expression with named parameters, to be put in brackets after AND
 * @param parameters the values of its named parameters
 */
public record Condition(String sql, Map<String, Object> parameters) {

  public static Condition nothing() {
    return new Condition("false", Map.of());
  }

  public static Condition everything() {
    return new Condition("true", Map.of());
  }
}
