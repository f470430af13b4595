package redress.tasks.forms;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * When a field is hidden: a FEEL expression over the answers above it. Where it cannot be decided,
 * the field is shown.
 */
record HideCondition(String expression, ParsedExpression parsed) {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  static HideCondition of(String hide) {
    if (!hide.startsWith("=")) {
      throw new IllegalArgumentException("A condition begins with =, unlike " + hide);
    }
    var expression = hide.substring(1).strip();
    var result = FEEL.parseExpression(expression);
    if (result.isFailure()) {
      throw new IllegalArgumentException("Not a FEEL expression: " + expression);
    }
    return new HideCondition(expression, result.parsedExpression());
  }

  boolean holds(Map<String, Object> answers) {
    var result = FEEL.evaluate(parsed, answers);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }
}
