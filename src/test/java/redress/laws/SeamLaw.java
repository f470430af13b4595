package redress.laws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.testing.Drawing;
import redress.testing.Drawing.Node;

/**
 * What is drawn and what is written are one thing with one name.
 *
 * @param drawings the diagrams
 * @param workers the job types somebody answers, once for each method
 * @param userTasks the types of human work, each with the names of its answers
 * @param forms the forms by path, each with the keys of its fields
 * @param announced the messages told
 * @param thrown the errors thrown
 * @param processTests the names of the process tests
 */
record SeamLaw(
    List<Drawing> drawings,
    List<String> workers,
    Map<String, Set<String>> userTasks,
    Map<String, Set<String>> forms,
    Set<String> announced,
    Set<String> thrown,
    Set<String> processTests) {

  List<String> violations() {
    List<String> violations = new ArrayList<>();
    everyServiceTaskHasOneWorker(violations);
    everyUserTaskHasItsFormAndItsClass(violations);
    everyFormAsksWhatItsAnswersHold(violations);
    messagesAndErrorsAreDrawn(violations);
    everyProcessIsItsFileAndHasATest(violations);
    return violations;
  }

  private void everyServiceTaskHasOneWorker(List<String> violations) {
    Set<String> drawn = new HashSet<>();
    for (Drawing drawing : drawings) {
      for (Node task : drawing.nodes("serviceTask")) {
        String type = task.extension("taskDefinition", "type").orElse("");
        drawn.add(type);
        if (!type.matches("[a-z]+\\." + task.id())) {
          violations.add(task.id() + " asks for " + type + ", which is not named like it");
        }
        long answering = workers.stream().filter(type::equals).count();
        if (answering != 1) {
          violations.add(type + " is drawn and answered by " + answering + " methods");
        }
      }
    }
    workers.stream()
        .filter(type -> !drawn.contains(type))
        .forEach(type -> violations.add(type + " is answered but not drawn"));
  }

  private void everyUserTaskHasItsFormAndItsClass(List<String> violations) {
    Set<String> drawnForms = new HashSet<>();
    Set<String> drawnTypes = new HashSet<>();
    for (Drawing drawing : drawings) {
      for (Node task : drawing.nodes("userTask")) {
        String form = task.extension("formDefinition", "formKey").orElse("");
        String module = form.substring(0, Math.max(0, form.indexOf('/')));
        drawnForms.add(form);
        drawnTypes.add(module + "." + task.id());
        if (!form.equals(module + "/" + kebab(task.id()))) {
          violations.add(task.id() + " is filled in on " + form + ", which is not named like it");
        }
        if (!forms.containsKey(form)) {
          violations.add(task.id() + " has no form " + form);
        }
        if (!userTasks.containsKey(module + "." + task.id())) {
          violations.add("no UserTask is of type " + module + "." + task.id());
        }
      }
    }
    missing(forms.keySet(), drawnForms, "the form %s belongs to no user task", violations);
    missing(userTasks.keySet(), drawnTypes, "the UserTask %s is not drawn", violations);
  }

  private void everyFormAsksWhatItsAnswersHold(List<String> violations) {
    userTasks.forEach(
        (type, answers) -> {
          String form = type.replaceAll("\\..*", "/") + kebab(type.replaceAll(".*\\.", ""));
          Set<String> keys = forms.get(form);
          if (keys != null && !keys.equals(answers)) {
            violations.add(
                "%s asks %s but its answers are %s"
                    .formatted(form, new TreeSet<>(keys), new TreeSet<>(answers)));
          }
        });
  }

  private void messagesAndErrorsAreDrawn(List<String> violations) {
    Set<String> messages = all(drawings.stream().map(Drawing::messages).toList());
    Set<String> errors = all(drawings.stream().map(Drawing::errors).toList());
    missing(announced, messages, "the message %s is announced but not drawn", violations);
    missing(messages, announced, "the message %s is drawn but never announced", violations);
    missing(thrown, errors, "the error %s is thrown but not drawn", violations);
    missing(errors, thrown, "the error %s is drawn but never thrown", violations);
  }

  private void everyProcessIsItsFileAndHasATest(List<String> violations) {
    for (Drawing drawing : drawings) {
      List<String> ids = drawing.processes().stream().map(p -> p.getAttribute("id")).toList();
      if (!ids.equals(List.of(drawing.fileName()))) {
        violations.add(drawing.fileName() + ".bpmn holds the processes " + ids);
      }
      String test = pascal(drawing.fileName()) + "ProcessTest";
      if (!processTests.contains(test)) {
        violations.add("the journey " + drawing.fileName() + " has no " + test);
      }
    }
  }

  private static void missing(
      Collection<String> these, Set<String> among, String sentence, List<String> violations) {
    these.stream()
        .filter(one -> !among.contains(one))
        .sorted()
        .forEach(one -> violations.add(sentence.formatted(one)));
  }

  private static Set<String> all(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String pascal(String kebab) {
    return List.of(kebab.split("-")).stream()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
