package redress.supervision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import redress.identity.Condition;

/** Conditions that must all hold. */
final class Conditions {

  private Conditions() {}

  static Condition all(Condition... conditions) {
    Map<String, Object> parameters = new HashMap<>();
    for (Condition condition : conditions) {
      parameters.putAll(condition.parameters());
    }
    String sql =
        Arrays.stream(conditions)
            .map(condition -> "(" + condition.sql() + ")")
            .collect(Collectors.joining(" and "));
    return new Condition(sql, parameters);
  }
}
