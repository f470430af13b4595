package redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

  private static final int COLUMNS = 4;

  @Test
  void a_line_is_a_row_whatever_its_ending() throws IOException {
    assertThat(split("a,b,c,d\r\ne,f,g,h\ni,j,k,l\rm,n,o,p"))
        .containsExactly("1: a,b,c,d", "2: e,f,g,h", "3: i,j,k,l", "4: m,n,o,p");
  }

  @Test
  void blank_lines_are_no_rows_but_are_counted() throws IOException {
    assertThat(split("a,b,c,d\n\n  \ne,f,g,h\n\n")).containsExactly("1: a,b,c,d", "4: e,f,g,h");
  }

  @Test
  void a_quoted_field_may_run_over_lines_where_the_row_then_fits() throws IOException {
    assertThat(split("a,\"one\r\ntwo, \"\"three\"\"\n\nfour\",c,d\ne,f,g,h"))
        .containsExactly("1: a,\"one\r\ntwo, \"\"three\"\"\n\nfour\",c,d", "5: e,f,g,h");
  }

  @Test
  void a_lone_quote_never_swallows_the_rows_behind_it() throws IOException {
    assertThat(split("a,\"Rose Cottage,c,d\ne,f,g,h\ni,\"j\",k,l"))
        .containsExactly("1: a,\"Rose Cottage,c,d", "2: e,f,g,h", "3: i,\"j\",k,l");
  }

  @Test
  void a_row_cut_short_inside_quotes_stands_alone() throws IOException {
    assertThat(split("a,\"cut he\ne,\"f\",g,h\ni,j,k,l"))
        .containsExactly("1: a,\"cut he", "2: e,\"f\",g,h", "3: i,j,k,l");
  }

  @Test
  void lines_that_would_not_fit_together_are_not_joined() throws IOException {
    assertThat(split("a,\"b\nx\",c\ne,f,g,h"))
        .containsExactly("1: a,\"b", "2: x\",c", "3: e,f,g,h");
  }

  @Test
  void a_quote_open_for_too_many_lines_is_a_lone_one() throws IOException {
    assertThat(split("a,\"b\n" + "x\n".repeat(30) + "y\",c,d")).hasSize(32);
  }

  @Test
  void a_quote_within_an_unquoted_field_is_a_character() throws IOException {
    assertThat(split("a,12\" pipe,c,d\ne,f,g,h"))
        .containsExactly("1: a,12\" pipe,c,d", "2: e,f,g,h");
    assertThat(RecordSplitter.Shape.of("a,12\" pipe,c,d").isWhole()).isTrue();
  }

  @Test
  void text_after_a_closing_quote_is_broken() {
    assertThat(RecordSplitter.Shape.of("a,\"b\"c,d").isWhole()).isFalse();
    assertThat(RecordSplitter.Shape.of("a,\"b\" ,d").isWhole()).isTrue();
  }

  private static List<String> split(String text) throws IOException {
    var splitter = new RecordSplitter(new StringReader(text));
    splitter.expect(COLUMNS);
    List<String> rows = new ArrayList<>();
    for (var row = splitter.next(); row != null; row = splitter.next()) {
      rows.add(row.lineNo() + ": " + row.text());
    }
    return rows;
  }
}
