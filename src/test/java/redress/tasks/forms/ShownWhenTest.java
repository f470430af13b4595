package redress.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownWhenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "outcome != \"REACHED\" > outcome=REACHED",
        "outcome = \"REACHED\" > outcome!=REACHED",
        "not(list contains(needs, \"FINANCE\")) > needs=FINANCE",
        "list contains(needs, \"FINANCE\") > needs!=FINANCE",
        "a != \"X\" or b != \"Y\" > a=X;b=Y",
        "a != \"X\" and a != \"Y\" > a=X|a=Y",
        "a != \"X\" and b != \"Y\" or c = \"Z\" > a=X|b=Y;c!=Z",
        "not(a = \"X\") > a=X"
      })
  void a_simple_condition_is_turned_around(String hide, String shown) {
    assertThat(ShownWhen.unless(hide)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minutes > 10", "a != \"X\" or count(needs) = 0", "a != b", "true"})
  void anything_else_is_left_to_the_server(String hide) {
    assertThat(ShownWhen.unless(hide)).isEmpty();
  }
}
