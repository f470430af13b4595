package redress.tasks.forms;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a simple hide condition around, so that the page's script can show a field at once: clauses
 * parted by {@code ;} that must all hold, each of alternatives parted by {@code |}, each {@code
 * key=VALUE} or {@code key!=VALUE}. What it cannot read is left to the server.
 */
final class ShownWhen {

  private static final Pattern COMPARISON =
      Pattern.compile("(?<key>[A-Za-z]\\w*)\\s*(?<sign>!=|=)\\s*\"(?<value>[^\"|;=]*)\"");
  private static final Pattern CONTAINS =
      Pattern.compile(
          "list contains\\s*\\(\\s*(?<key>[A-Za-z]\\w*)\\s*,\\s*\"(?<value>[^\"|;=]*)\"\\s*\\)");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((?<inner>.*)\\)");
  private static final Pattern OR = Pattern.compile("\\s+or\\s+");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+");

  private ShownWhen() {}

  /** When what this condition hides is shown; empty where it is not that simple. */
  static Optional<String> unless(String hide) {
    return joined(OR.split(hide.strip()), ";", ShownWhen::anyOpposite);
  }

  private static Optional<String> anyOpposite(String conjunction) {
    return joined(AND.split(conjunction.strip()), "|", ShownWhen::opposite);
  }

  private static Optional<String> opposite(String atom) {
    var not = NOT.matcher(atom.strip());
    return not.matches() ? atom(not.group("inner"), true) : atom(atom, false);
  }

  private static Optional<String> atom(String atom, boolean same) {
    var comparison = COMPARISON.matcher(atom.strip());
    if (comparison.matches()) {
      boolean equal = comparison.group("sign").equals("=");
      return Optional.of(written(comparison, equal == same));
    }
    var contains = CONTAINS.matcher(atom.strip());
    return contains.matches() ? Optional.of(written(contains, same)) : Optional.empty();
  }

  private static String written(Matcher atom, boolean equal) {
    return atom.group("key") + (equal ? "=" : "!=") + atom.group("value");
  }

  private static Optional<String> joined(
      String[] parts, String mark, Function<String, Optional<String>> each) {
    var read = Arrays.stream(parts).map(each).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(read.stream().flatMap(Optional::stream).collect(Collectors.joining(mark)))
        : Optional.empty();
  }
}
