package redress.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/** The decision tables of {@code bpmn/triage}, evaluated from the very files people read. */
@Component
class DecisionTables {

  private final DmnEngine engine = new DmnEngine.Builder().build();
  private final ParsedDmn priority = table("priority");
  private final ParsedDmn enhancedRights = table("enhanced-rights");

  /**
   * What a table answers.
   *
   * @param value the decision, as text
   * @param reason why, as a sentence
   */
  record Answer(String value, String reason) {}

  /** From 1, urgent, to 4, low. */
  Answer priority(TriageFacts facts) {
    return evaluate(priority, "priority", "priority", facts);
  }

  /** {@code STANDARD} or {@code ENHANCED}. */
  Answer enhancedRights(TriageFacts facts) {
    return evaluate(enhancedRights, "enhancedRights", "basis", facts);
  }

  private Answer evaluate(ParsedDmn table, String decision, String output, TriageFacts facts) {
    Object value = succeeded(engine.eval(table, decision, facts.asInputs())).value();
    // Which of the two it is depends on the value mappers that lie on the class path.
    if (value instanceof scala.collection.Map<?, ?> outputs) {
      Map<?, ?> found = CollectionConverters.asJava(outputs);
      return new Answer(String.valueOf(found.get(output)), String.valueOf(found.get("reason")));
    }
    if (value instanceof ValContext outputs) {
      return new Answer(text(outputs, output), text(outputs, "reason"));
    }
    throw new IllegalStateException(
        "The table %s has no rule for %s: %s".formatted(decision, facts, value));
  }

  private static String text(ValContext outputs, String name) {
    return switch (outputs.context().variableProvider().getVariable(name).get()) {
      case ValString text -> text.value();
      case ValNumber number -> number.value().toString();
      case Object other -> throw new IllegalStateException(name + " is no value: " + other);
    };
  }

  private ParsedDmn table(String name) {
    try (InputStream file =
        new ClassPathResource("bpmn/triage/" + name + ".dmn").getInputStream()) {
      return succeeded(engine.parse(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The table " + name + " cannot be read", unreadable);
    }
  }

  private static <T> T succeeded(Either<?, ? extends T> result) {
    if (result.isLeft()) {
      throw new IllegalStateException(String.valueOf(result.swap().toOption().get()));
    }
    return result.toOption().get();
  }
}
