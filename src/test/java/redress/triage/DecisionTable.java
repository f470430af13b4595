package redress.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.w3c.dom.Element;
import redress.testing.Drawing;

/** A table as the application evaluates it. */
final class DecisionTable {

  private final DmnEngine engine = new DmnEngine.Builder().build();
  private final String decision;
  private final Path file;
  private final ParsedDmn table;

  DecisionTable(String fileName, String decision) {
    this.decision = decision;
    this.file = Path.of("bpmn/triage", fileName + ".dmn");
    try (InputStream content = Files.newInputStream(file)) {
      this.table = engine.parse(content).toOption().get();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the table gives under an output's name, for these facts. */
  Object decide(String output, Map<String, Object> facts) {
    ValContext decided = (ValContext) engine.eval(table, decision, facts).toOption().get().value();
    return switch (decided.context().variableProvider().getVariable(output).get()) {
      case ValString text -> text.value();
      case ValNumber number -> number.value().intValue();
      case Object other -> throw new IllegalStateException("unexpected: " + other);
    };
  }

  /** What each rule gives as its reason. */
  List<String> reasons() {
    return Drawing.of(file)
        .all("outputEntry")
        .filter(e -> e.getAttribute("id").endsWith("-reason"))
        .map(DecisionTable::text)
        .toList();
  }

  private static String text(Element entry) {
    return entry.getTextContent().strip().replaceAll("^\"|\"$", "");
  }
}
