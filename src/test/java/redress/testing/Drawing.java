package redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A diagram as drawn: what is in it, and where on the page. */
public final class Drawing {

  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  private static final List<String> NODES =
      List.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "serviceTask",
          "userTask",
          "task",
          "scriptTask",
          "businessRuleTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway");

  private final Path file;
  private final Document xml;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();

  private Drawing(Path file) {
    this.file = file;
    this.xml = parsed(file);
    Map<String, Element> drawn = new HashMap<>();
    Stream.concat(all("BPMNShape"), all("BPMNEdge"))
        .forEach(e -> drawn.put(e.getAttribute("bpmnElement"), e));
    NODES.stream().flatMap(this::all).forEach(e -> nodes.put(id(e), Node.of(e, drawn.get(id(e)))));
    all("sequenceFlow").forEach(e -> flows.put(id(e), Flow.of(e, drawn.get(id(e)))));
  }

  /** Every diagram in the house. */
  public static List<Drawing> all() {
    try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
      return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().map(Drawing::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Drawing of(Path file) {
    return new Drawing(file);
  }

  public Path file() {
    return file;
  }

  /** The file's name without its ending; it should be the process id. */
  public String fileName() {
    return file.getFileName().toString().replace(".bpmn", "");
  }

  /** The folder, which is the room the journey belongs to. */
  public String module() {
    return file.getParent().getFileName().toString();
  }

  public List<Element> processes() {
    return all("process").toList();
  }

  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  public List<Node> nodes(String kind) {
    return nodes.values().stream().filter(n -> n.kind().equals(kind)).toList();
  }

  public Node node(String id) {
    return nodes.get(id);
  }

  public List<Flow> flows() {
    return List.copyOf(flows.values());
  }

  public List<Flow> flowsFrom(Node node) {
    return flows.values().stream().filter(f -> f.source().equals(node.id())).toList();
  }

  public List<Flow> flowsTo(Node node) {
    return flows.values().stream().filter(f -> f.target().equals(node.id())).toList();
  }

  /** The names of the messages drawn. */
  public List<String> messages() {
    return all("message").map(m -> m.getAttribute("name")).toList();
  }

  /** The codes of the errors drawn. */
  public List<String> errors() {
    return all("error").map(e -> e.getAttribute("errorCode")).toList();
  }

  /** Every variable a mapping sets, by name, with the expression it is set from. */
  public Map<String, List<String>> mappings() {
    Map<String, List<String>> mappings = new LinkedHashMap<>();
    Stream.of("input", "output")
        .flatMap(kind -> elements(xml.getElementsByTagNameNS(ZEEBE, kind)))
        .forEach(
            m ->
                mappings
                    .computeIfAbsent(m.getAttribute("target"), t -> new ArrayList<>())
                    .add(m.getAttribute("source")));
    return mappings;
  }

  public Element root() {
    return xml.getDocumentElement();
  }

  /** Elements of any namespace with this local name, anywhere in the file. */
  public Stream<Element> all(String localName) {
    return elements(xml.getElementsByTagNameNS("*", localName));
  }

  private static Stream<Element> elements(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
  }

  private static String id(Element element) {
    return element.getAttribute("id");
  }

  private static Document parsed(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException | IOException unreadable) {
      throw new IllegalStateException(file + " cannot be read", unreadable);
    }
  }

  private static Stream<Element> children(Element parent, String localName) {
    return elements(parent.getChildNodes(), localName);
  }

  private static Stream<Element> elements(NodeList list, String localName) {
    return IntStream.range(0, list.getLength())
        .mapToObj(list::item)
        .filter(n -> n instanceof Element e && localName.equals(e.getLocalName()))
        .map(Element.class::cast);
  }

  /** A rectangle on the page, in pixels from the top left. */
  public record Box(double x, double y, double width, double height) {

    static Optional<Box> in(Element shape) {
      return children(shape, "Bounds")
          .findFirst()
          .map(b -> new Box(at(b, "x"), at(b, "y"), at(b, "width"), at(b, "height")));
    }

    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    /** Whether the two cover a common area; touching edges do not count. */
    public boolean overlaps(Box other) {
      return x < other.right() - 1
          && other.x < right() - 1
          && y < other.bottom() - 1
          && other.y < bottom() - 1;
    }

    public boolean contains(Box other) {
      return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** Whether the line from one point to the other crosses the inside. */
    public boolean isCrossedBy(Point from, Point to) {
      return new java.awt.geom.Rectangle2D.Double(x + 1, y + 1, width - 2, height - 2)
          .intersectsLine(from.x(), from.y(), to.x(), to.y());
    }
  }

  /** A point on the page. */
  public record Point(double x, double y) {

    Point towards(Point other, double share) {
      return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
  }

  /**
   * Something a token can be at.
   *
   * @param scope the process or sub-process it lies in
   * @param box null where it is not drawn
   * @param label where its name stands beside it; null where the name is inside
   */
  public record Node(
      String id,
      String kind,
      String name,
      String scope,
      String attachedTo,
      boolean eventSubProcess,
      Box box,
      Box label,
      Element xml) {

    static Node of(Element e, Element shape) {
      Element scope = (Element) e.getParentNode();
      return new Node(
          Drawing.id(e),
          e.getLocalName(),
          e.getAttribute("name"),
          Drawing.id(scope),
          e.getAttribute("attachedToRef"),
          "true".equals(e.getAttribute("triggeredByEvent")),
          shape == null ? null : Box.in(shape).orElse(null),
          shape == null ? null : labelOf(shape),
          e);
    }

    /** Whether the line from one point to the other crosses the inside of what is drawn. */
    public boolean isCrossedBy(Point from, Point to) {
      if (!isGateway()) {
        return box.isCrossedBy(from, to);
      }
      double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
      return IntStream.rangeClosed(0, (int) length)
          .mapToObj(i -> from.towards(to, i / Math.max(1, length)))
          .anyMatch(this::isInDiamond);
    }

    private boolean isInDiamond(Point p) {
      double across = Math.abs(p.x() - box.x() - box.width() / 2) / (box.width() / 2);
      double down = Math.abs(p.y() - box.y() - box.height() / 2) / (box.height() / 2);
      return across + down < 0.95;
    }

    public boolean isTask() {
      return kind.toLowerCase(java.util.Locale.ROOT).endsWith("task")
          || kind.equals("callActivity");
    }

    public boolean isEvent() {
      return kind.endsWith("Event");
    }

    public boolean isGateway() {
      return kind.endsWith("Gateway");
    }

    public List<String> references(String direction) {
      return children(xml, direction).map(e -> e.getTextContent().strip()).toList();
    }

    /** An attribute of one of its extension elements; empty where it is not there. */
    public Optional<String> extension(String element, String attribute) {
      return elements(xml.getElementsByTagNameNS(ZEEBE, element))
          .findFirst()
          .map(e -> e.getAttribute(attribute));
    }
  }

  /**
   * A sequence flow.
   *
   * @param points empty where it is not drawn
   */
  public record Flow(
      String id,
      String name,
      String source,
      String target,
      boolean conditional,
      List<Point> points,
      Box label) {

    static Flow of(Element e, Element edge) {
      return new Flow(
          Drawing.id(e),
          e.getAttribute("name"),
          e.getAttribute("sourceRef"),
          e.getAttribute("targetRef"),
          children(e, "conditionExpression").findAny().isPresent(),
          edge == null
              ? List.of()
              : children(edge, "waypoint").map(w -> new Point(at(w, "x"), at(w, "y"))).toList(),
          edge == null ? null : labelOf(edge));
    }
  }

  private static Box labelOf(Element shapeOrEdge) {
    return children(shapeOrEdge, "BPMNLabel").findFirst().flatMap(Box::in).orElse(null);
  }

  private static double at(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
