package redress.deadlines.rules;

import java.io.InputStream;
import java.util.List;
import redress.deadlines.counting.EnglandAndWales;

/** The rules as shipped. */
public final class ShippedRules {

  private ShippedRules() {}

  public static RuleDefinition rule(String code) {
    return rules().stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow();
  }

  public static List<RuleDefinition> rules() {
    InputStream file = ShippedRules.class.getResourceAsStream("/deadlines/rules.yaml");
    return RuleFile.read(file, EnglandAndWales.JSON);
  }
}
