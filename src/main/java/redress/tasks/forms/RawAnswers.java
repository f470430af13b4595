package redress.tasks.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was posted, by the names of the inputs: trimmed, with plain line ends, not yet read. */
public record RawAnswers(Map<String, List<String>> values) {

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  public static RawAnswers of(Map<String, List<String>> posted) {
    return new RawAnswers(
        posted.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(RawAnswers::clean).toList())));
  }

  public static RawAnswers none() {
    return new RawAnswers(Map.of());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  RawAnswers only(Set<String> names) {
    return new RawAnswers(
        values.entrySet().stream()
            .filter(entry -> names.contains(entry.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The first value posted under the name; empty where there is none. */
  String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** All values posted under the name that are not blank. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(Predicate.not(String::isBlank))
        .toList();
  }

  private static String clean(String posted) {
    var lines = LINE_ENDS.matcher(posted).replaceAll("\n");
    return UNPRINTABLE.matcher(lines).replaceAll("").strip();
  }
}
