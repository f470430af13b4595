package redress.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in {@code forms/}. */
class FormsOfTheHouseTest {

  private static final Path FORMS = Path.of("forms");
  private static final Pattern NAMES = Pattern.compile("\\b[a-z]\\w*\\b(?=\\s*(?:!?=|,))");

  @ParameterizedTest
  @MethodSource("forms")
  void a_condition_hangs_on_answers_above_it_and_the_page_can_follow_it(String path) {
    var above = new HashSet<String>();
    for (var field : Sample.form(path).fields()) {
      for (var condition : field.hiddenWhen()) {
        assertThat(above).as(condition.expression()).containsAll(namesIn(condition.expression()));
        assertThat(ShownWhen.unless(condition.expression())).as(condition.expression()).isPresent();
      }
      above.add(field.key());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void an_empty_form_says_what_to_do_in_its_own_words(String path) {
    var form = Sample.form(path);
    var required =
        form.fields().stream()
            .map(Field::component)
            .filter(component -> component.validate().required());

    assertThat(required).allSatisfy(c -> assertThat(c.property("errorRequired")).isNotBlank());
    assertThat(form.read(RawAnswers.none(), Sample.TODAY).problems()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_two_fields_share_a_key(String path) {
    assertThat(Sample.form(path).keys()).doesNotHaveDuplicates();
  }

  static List<String> forms() throws IOException {
    try (Stream<Path> files = Files.walk(FORMS)) {
      return files
          .filter(file -> file.toString().endsWith(".form"))
          .map(file -> FORMS.relativize(file).toString().replace(".form", ""))
          .sorted()
          .toList();
    }
  }

  private static List<String> namesIn(String expression) {
    return NAMES
        .matcher(expression.replaceAll("\"[^\"]*\"", "\"\""))
        .results()
        .map(found -> found.group())
        .toList();
  }
}
