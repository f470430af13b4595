package redress.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a CSV text without ever letting one broken row swallow its neighbours. A quoted
 * field may run over several lines, but only where the joined lines then fit the header; otherwise
 * the physical line is the row, to be held by itself.
 */
final class RecordSplitter {

  private static final int MOST_LINES_OF_A_ROW = 20;

  /**
   * One row as it stands in the text, without its line ending.
   *
   * @param lineNo the line it begins on, from 1
   */
  record Piece(int lineNo, String text, Shape shape) {}

  /**
   * What quotes and commas make of a text.
   *
   * @param columns how many fields it has
   * @param open whether it ends inside quotes
   * @param broken whether something other than a comma follows a closing quote
   */
  record Shape(int columns, boolean open, boolean broken) {

    static Shape of(CharSequence text) {
      int columns = 1;
      boolean fieldBegins = true;
      boolean quoted = false;
      boolean closed = false;
      boolean broken = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted) {
          if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i++;
          } else if (c == '"') {
            quoted = false;
            closed = true;
          }
        } else if (c == ',') {
          columns++;
          fieldBegins = true;
          closed = false;
        } else {
          quoted = fieldBegins && c == '"';
          broken |= closed && !Character.isWhitespace(c);
          fieldBegins = false;
        }
      }
      return new Shape(columns, quoted, broken);
    }

    boolean isWhole() {
      return !open && !broken;
    }
  }

  private record Line(int no, String text, String ending) {}

  private final Reader in;
  private final List<Line> ahead = new ArrayList<>();
  private int columns;
  private int linesRead;
  private int pushedBack = -2;

  RecordSplitter(Reader in) {
    this.in = in;
  }

  /** Says how many columns a row has. Until then no row runs over more than one line. */
  void expect(int columnsOfTheHeader) {
    this.columns = columnsOfTheHeader;
  }

  /** The next row that is not a blank line; null at the end. */
  @Nullable Piece next() throws IOException {
    Line first = take();
    while (first != null && first.text().isBlank()) {
      first = take();
    }
    if (first == null) {
      return null;
    }
    Shape shape = Shape.of(first.text());
    Piece joined = shape.open() && columns > 0 ? join(first) : null;
    return joined != null ? joined : new Piece(first.no(), first.text(), shape);
  }

  private @Nullable Piece join(Line first) throws IOException {
    var text = new StringBuilder(first.text());
    String ending = first.ending();
    for (int i = 0; i < MOST_LINES_OF_A_ROW - 1; i++) {
      Line more = peek(i);
      if (more == null || isRowByItself(more)) {
        return null;
      }
      text.append(ending).append(more.text());
      ending = more.ending();
      Shape shape = Shape.of(text);
      if (shape.broken()) {
        return null;
      }
      if (!shape.open()) {
        if (shape.columns() != columns) {
          return null;
        }
        ahead.subList(0, i + 1).clear();
        return new Piece(first.no(), text.toString(), shape);
      }
    }
    return null;
  }

  private boolean isRowByItself(Line line) {
    Shape shape = Shape.of(line.text());
    return shape.isWhole() && shape.columns() == columns;
  }

  private @Nullable Line take() throws IOException {
    return ahead.isEmpty() ? readLine() : ahead.removeFirst();
  }

  private @Nullable Line peek(int index) throws IOException {
    while (ahead.size() <= index) {
      Line line = readLine();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(index);
  }

  private @Nullable Line readLine() throws IOException {
    var text = new StringBuilder();
    for (int c = read(); c != -1; c = read()) {
      if (c == '\n') {
        return new Line(++linesRead, text.toString(), "\n");
      }
      if (c == '\r') {
        int following = read();
        if (following != '\n') {
          pushedBack = following;
        }
        return new Line(++linesRead, text.toString(), following == '\n' ? "\r\n" : "\r");
      }
      text.append((char) c);
    }
    return text.isEmpty() ? null : new Line(++linesRead, text.toString(), "");
  }

  private int read() throws IOException {
    if (pushedBack != -2) {
      int c = pushedBack;
      pushedBack = -2;
      return c;
    }
    return in.read();
  }
}
