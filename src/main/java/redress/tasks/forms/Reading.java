package redress.tasks.forms;

import java.util.List;
import java.util.Map;

/**
 * What came of reading a form.
 *
 * @param answers by key: String, Integer, BigDecimal, Boolean, LocalDate or a list of strings; null
 *     where not answered or not asked
 * @param problems in the order of the form; empty where every answer can be taken
 */
public record Reading(Map<String, Object> answers, List<FieldProblem> problems) {

  public boolean isComplete() {
    return problems.isEmpty();
  }
}
