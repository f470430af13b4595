package redress.laws;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.engine.Engine;
import redress.testing.Drawing;

/** What a journey carries is an identifier, a flag, a code, a number or an instant. */
final class VariablesLaw {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          UUID.class,
          Instant.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class);

  private final List<String> violations = new ArrayList<>();

  private VariablesLaw() {}

  static List<String> violations(JavaClasses classes) {
    VariablesLaw law = new VariablesLaw();
    House.jobs(classes).forEach(law::answerOf);
    House.userTasks(classes).forEach(law::resultsOf);
    classes.stream().flatMap(c -> c.getCodeUnits().stream()).forEach(law::toldIn);
    return law.violations.stream().distinct().toList();
  }

  /** Variables a diagram sets from something other than a variable or a plain value. */
  static List<String> violations(Drawing drawing) {
    List<String> violations = new ArrayList<>();
    for (Map.Entry<String, List<String>> mapping : drawing.mappings().entrySet()) {
      mapping.getValue().stream()
          .filter(expression -> expression.contains("\""))
          .forEach(
              expression ->
                  violations.add(
                      "%s: %s is set from the text %s"
                          .formatted(drawing.fileName(), mapping.getKey(), expression)));
    }
    return violations;
  }

  private void answerOf(JavaMethod job) {
    Class<?> answer = job.getRawReturnType().reflect();
    if (answer != void.class) {
      check(job.getFullName(), answer);
    }
  }

  /** A user task answers with records nested in it; the answers people give are not told on. */
  private void resultsOf(JavaClass userTask) {
    Class<?> answers = House.answersOf(userTask);
    JavaMethod complete =
        userTask.getMethods().stream()
            .filter(m -> m.getName().equals("complete"))
            .filter(m -> !m.reflect().isBridge())
            .findFirst()
            .orElseThrow();
    recordsMadeIn(complete)
        .filter(made -> made.getEnclosingClass() == userTask.reflect() && made != answers)
        .forEach(made -> check(userTask.getFullName(), made));
    if (recordsMadeIn(complete).noneMatch(made -> made.getEnclosingClass() == userTask.reflect())) {
      violations.add(userTask.getFullName() + " does not make a record of its own to tell");
    }
  }

  /** Whatever record is made or taken where a journey is told something, is told. */
  private void toldIn(JavaCodeUnit teller) {
    boolean tells =
        teller.getMethodCallsFromSelf().stream()
            .anyMatch(
                c ->
                    c.getTargetOwner().isEquivalentTo(Engine.class)
                        && c.getName().equals("announce"));
    if (tells) {
      Stream.concat(
              recordsMadeIn(teller),
              teller.getRawParameterTypes().stream()
                  .map(JavaClass::reflect)
                  .filter(Class::isRecord))
          .filter(type -> !isPlain(type))
          .forEach(told -> check(teller.getFullName(), told));
    }
  }

  private static Stream<Class<?>> recordsMadeIn(JavaCodeUnit unit) {
    return unit.getConstructorCallsFromSelf().stream()
        .map(JavaAccess::getTargetOwner)
        .distinct()
        .<Class<?>>map(JavaClass::reflect)
        .filter(Class::isRecord);
  }

  private void check(String teller, Class<?> told) {
    if (!told.isRecord()) {
      violations.add(teller + " tells " + told.getSimpleName() + ", which is not a record");
      return;
    }
    Arrays.stream(told.getRecordComponents())
        .filter(c -> !isPlain(c.getType()))
        .forEach(
            c ->
                violations.add(
                    "%s tells %s.%s, which is a %s"
                        .formatted(
                            teller,
                            told.getSimpleName(),
                            c.getName(),
                            c.getType().getSimpleName())));
  }

  private static boolean isPlain(Class<?> type) {
    return PLAIN.contains(type) || type.isEnum() || isIdentifier(type);
  }

  private static boolean isIdentifier(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getType() == UUID.class;
  }
}
