package redress.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import redress.testing.Drawing;
import redress.testing.Drawing.Box;
import redress.testing.Drawing.Flow;
import redress.testing.Drawing.Node;
import redress.testing.Drawing.Point;

/** What makes a diagram one that people can read and the engine can run. */
final class DiagramLaw {

  /** Passive words that do not end in -ed. */
  private static final Set<String> PASSIVE =
      Set.of("due", "left", "taken", "withdrew", "withdrawn", "met", "sent", "begun", "gone");

  private static final String CAMEL = "[a-z][a-zA-Z0-9]*";

  private final Drawing drawing;
  private final List<String> violations = new ArrayList<>();

  private DiagramLaw(Drawing drawing) {
    this.drawing = drawing;
  }

  static List<String> violations(Drawing drawing) {
    DiagramLaw law = new DiagramLaw(drawing);
    law.everythingIsDrawn();
    if (law.violations.isEmpty()) {
      law.nothingOverlaps();
      law.noFlowRunsThroughAShape();
      law.theHappyPathRunsLeftToRight();
    }
    law.everythingIsConnected();
    law.tasksAreVerbAndNoun();
    law.eventsAreNounAndPassive();
    law.gatewaysAskAndAreAnswered();
    law.namesAndIdsAgree();
    law.humanWorkIsInItsJobWorkerForm();
    law.anEngineOf85RunsIt();
    return law.violations.stream().map(v -> drawing.fileName() + ": " + v).toList();
  }

  private void everythingIsDrawn() {
    drawing.nodes().stream()
        .filter(n -> n.box() == null)
        .forEach(n -> violations.add(n.id() + " is not drawn"));
    drawing.flows().stream()
        .filter(f -> f.points().size() < 2)
        .forEach(f -> violations.add(f.id() + " is not drawn"));
  }

  private void nothingOverlaps() {
    List<Node> nodes = drawing.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (Node other : nodes.subList(i + 1, nodes.size())) {
        Node one = nodes.get(i);
        if (one.box().overlaps(other.box()) && !belongTogether(one, other)) {
          violations.add(one.id() + " overlaps " + other.id());
        }
      }
    }
    for (Node node : nodes) {
      if (node.label() != null) {
        labelIsFree("the name of " + node.id(), node.label());
      }
    }
    for (Flow flow : drawing.flows()) {
      if (flow.label() != null) {
        labelIsFree("the name of " + flow.id(), flow.label());
      }
    }
  }

  private void labelIsFree(String whose, Box label) {
    drawing.nodes().stream()
        .filter(n -> !n.kind().equals("subProcess"))
        .filter(n -> n.box().overlaps(label))
        .forEach(n -> violations.add(whose + " overlaps " + n.id()));
    drawing.flows().stream()
        .filter(f -> crosses(f, label::isCrossedBy))
        .forEach(f -> violations.add(whose + " is crossed by " + f.id()));
  }

  private static boolean belongTogether(Node one, Node other) {
    return one.attachedTo().equals(other.id())
        || other.attachedTo().equals(one.id())
        || (one.scope().equals(other.id()) && other.box().contains(one.box()))
        || (other.scope().equals(one.id()) && one.box().contains(other.box()));
  }

  private void noFlowRunsThroughAShape() {
    for (Flow flow : drawing.flows()) {
      String scope = drawing.node(flow.source()).scope();
      drawing.nodes().stream()
          .filter(n -> !n.id().equals(scope))
          .filter(n -> crosses(flow, n::isCrossedBy))
          .forEach(n -> violations.add(flow.id() + " runs through " + n.id()));
    }
  }

  private static boolean crosses(Flow flow, BiPredicate<Point, Point> inside) {
    for (int i = 1; i < flow.points().size(); i++) {
      if (inside.test(flow.points().get(i - 1), flow.points().get(i))) {
        return true;
      }
    }
    return false;
  }

  private void theHappyPathRunsLeftToRight() {
    for (Node start : drawing.nodes("startEvent")) {
      if (!endIsReachedToTheRightOf(start, new HashSet<>())) {
        violations.add("no end is reached from " + start.id() + " going left to right");
      }
    }
  }

  private boolean endIsReachedToTheRightOf(Node node, Set<String> seen) {
    if (node.kind().equals("endEvent")) {
      return true;
    }
    return seen.add(node.id())
        && drawing.flowsFrom(node).stream()
            .map(f -> drawing.node(f.target()))
            .filter(next -> next.box().x() >= node.box().right())
            .anyMatch(next -> endIsReachedToTheRightOf(next, seen));
  }

  private void everythingIsConnected() {
    for (Node node : drawing.nodes()) {
      Set<String> in = ids(drawing.flowsTo(node));
      Set<String> out = ids(drawing.flowsFrom(node));
      boolean begins = node.kind().equals("startEvent") || node.kind().equals("boundaryEvent");
      if (node.eventSubProcess()) {
        continue;
      }
      if (!begins && in.isEmpty()) {
        violations.add("nothing leads to " + node.id());
      }
      if (!node.kind().equals("endEvent") && out.isEmpty()) {
        violations.add("nothing follows " + node.id());
      }
      if (!in.equals(Set.copyOf(node.references("incoming")))
          || !out.equals(Set.copyOf(node.references("outgoing")))) {
        violations.add(node.id() + " does not name its incoming and outgoing flows");
      }
    }
  }

  private static Set<String> ids(List<Flow> flows) {
    return flows.stream().map(Flow::id).collect(Collectors.toSet());
  }

  private void tasksAreVerbAndNoun() {
    drawing.nodes().stream()
        .filter(Node::isTask)
        .filter(n -> !n.name().matches("[A-Z][a-z]+( [a-zA-Z-]+)+") || n.name().contains("ing "))
        .forEach(n -> violations.add("the task " + n.id() + " is not named verb noun"));
  }

  private void eventsAreNounAndPassive() {
    drawing.nodes().stream()
        .filter(Node::isEvent)
        .filter(n -> !isNounAndPassive(n.name()))
        .forEach(n -> violations.add("the event " + n.id() + " is not named noun passive"));
  }

  private static boolean isNounAndPassive(String name) {
    List<String> words = List.of(name.split(" "));
    return words.size() > 1
        && words.stream().skip(1).anyMatch(w -> w.endsWith("ed") || PASSIVE.contains(w));
  }

  private void gatewaysAskAndAreAnswered() {
    for (Node gateway : drawing.nodes()) {
      List<Flow> answers = drawing.flowsFrom(gateway);
      if (!gateway.isGateway() || answers.size() < 2) {
        continue;
      }
      if (!gateway.name().endsWith("?")) {
        violations.add("the gateway " + gateway.id() + " does not ask a question");
      }
      answers.stream()
          .filter(f -> f.name().isBlank() || !f.conditional())
          .forEach(f -> violations.add(f.id() + " has no name or no condition"));
    }
  }

  private void namesAndIdsAgree() {
    for (Node node : drawing.nodes()) {
      if (!node.id().matches(CAMEL)) {
        violations.add(node.id() + " is not lowerCamel");
      } else if (node.isTask() && !words(node.name()).containsAll(words(node.id()))) {
        violations.add(node.id() + " is named otherwise: " + node.name());
      }
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("(?=[A-Z])|[ -]"))
        .map(w -> w.toLowerCase(Locale.ROOT))
        .filter(w -> !w.isBlank())
        .toList();
  }

  private void humanWorkIsInItsJobWorkerForm() {
    for (Node task : drawing.nodes("userTask")) {
      if (task.extension("userTask", "id").isPresent()) {
        violations.add(task.id() + " is a native user task");
      }
      if (task.extension("formDefinition", "formKey").isEmpty()
          || task.extension("assignmentDefinition", "candidateGroups").isEmpty()) {
        violations.add(task.id() + " has no form or nobody to do it");
      }
    }
  }

  private void anEngineOf85RunsIt() {
    String version =
        drawing
            .root()
            .getAttributeNS("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion");
    if (!version.startsWith("8.5")) {
      violations.add("is not drawn for an engine of version 8.5");
    }
  }
}
