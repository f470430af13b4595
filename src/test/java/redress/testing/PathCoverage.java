package redress.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import redress.testing.Drawing.Flow;
import redress.testing.Drawing.Node;

/** Which steps and which ways of the diagrams the stories have gone. */
public final class PathCoverage {

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private final Map<String, Set<String>> reached = new TreeMap<>();
  private final Map<String, Set<String>> taken = new TreeMap<>();

  void reached(String process, String element) {
    BEGUN.set(true);
    reached.computeIfAbsent(process, p -> new TreeSet<>()).add(element);
  }

  void took(String process, String flow) {
    taken.computeIfAbsent(process, p -> new TreeSet<>()).add(flow);
  }

  /** Whether any story has been told in this JVM. */
  public static boolean isBegun() {
    return BEGUN.get();
  }

  /** Every step of these diagrams that no story has reached, as {@code process: element}. */
  public List<String> unreached(List<Drawing> drawings) {
    return drawings.stream()
        .flatMap(d -> unreached(d).map(element -> d.fileName() + ": " + element))
        .toList();
  }

  private Stream<String> unreached(Drawing drawing) {
    Set<String> seen = reached.getOrDefault(drawing.fileName(), Set.of());
    return drawing.nodes().stream().map(Node::id).filter(id -> !seen.contains(id));
  }

  private List<String> untaken(Drawing drawing) {
    Set<String> seen = taken.getOrDefault(drawing.fileName(), Set.of());
    return drawing.flows().stream().map(Flow::id).filter(id -> !seen.contains(id)).toList();
  }

  /** The table that is written for people. */
  public String table(List<Drawing> drawings) {
    StringBuilder table =
        new StringBuilder("%-24s %14s %14s%n".formatted("diagram", "steps", "ways"));
    for (Drawing drawing :
        drawings.stream().sorted(Comparator.comparing(Drawing::fileName)).toList()) {
      List<String> missed = unreached(drawing).toList();
      List<String> untaken = untaken(drawing);
      table.append(
          "%-24s %14s %14s%n"
              .formatted(
                  drawing.fileName(),
                  share(drawing.nodes().size(), missed.size()),
                  share(drawing.flows().size(), untaken.size())));
      missed.forEach(id -> table.append("    never reached: ").append(id).append('\n'));
      untaken.forEach(id -> table.append("    never taken: ").append(id).append('\n'));
    }
    return table.toString();
  }

  private static String share(int all, int missed) {
    return "%d of %d".formatted(all - missed, all);
  }
}
