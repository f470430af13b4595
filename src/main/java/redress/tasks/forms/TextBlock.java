package redress.tasks.forms;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of static text: headings ({@code #}), lists ({@code -}) and paragraphs, parted by empty
 * lines.
 */
record TextBlock(Kind kind, List<String> lines) {

  private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");
  private static final Pattern HEADING_MARK = Pattern.compile("^#+\\s*");
  private static final Pattern LIST_MARK = Pattern.compile("^[-*]\\s+");

  enum Kind {
    HEADING,
    LIST,
    PARAGRAPH
  }

  static List<TextBlock> of(String text) {
    return EMPTY_LINES
        .splitAsStream(text.strip())
        .filter(block -> !block.isBlank())
        .map(block -> block(block.strip()))
        .toList();
  }

  private static TextBlock block(String block) {
    if (HEADING_MARK.matcher(block).find()) {
      return new TextBlock(Kind.HEADING, List.of(HEADING_MARK.matcher(block).replaceFirst("")));
    }
    var lines = block.lines().map(String::strip).toList();
    return lines.stream().allMatch(line -> LIST_MARK.matcher(line).find())
        ? new TextBlock(Kind.LIST, unmarked(lines.stream()))
        : new TextBlock(Kind.PARAGRAPH, List.of(String.join(" ", lines)));
  }

  private static List<String> unmarked(Stream<String> lines) {
    return lines.map(line -> LIST_MARK.matcher(line).replaceFirst("")).toList();
  }
}
