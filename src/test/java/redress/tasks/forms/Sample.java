package redress.tasks.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A form with every kind of component, filled in well unless a test says otherwise. */
final class Sample {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final Form FORM = form("trial/everything");

  private final Map<String, List<String>> posted = new HashMap<>();

  private Sample() {
    posted.put("name", List.of("Ada"));
    posted.put("channel", List.of("PHONE"));
    posted.put("outcome", List.of("REACHED"));
    posted.put("needs", List.of("HEALTH"));
    posted.put("agrees", List.of("true"));
    date("born", "27", "3", "1990");
  }

  static Sample filledIn() {
    return new Sample();
  }

  static Form form(String path) {
    try {
      return Form.of(
          FormFile.parse(
              new ClassPathResource("forms/" + path + ".form")
                  .getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sample with(String key, String... values) {
    posted.put(key, List.of(values));
    return this;
  }

  Sample without(String... keys) {
    List.of(keys).forEach(posted::remove);
    return this;
  }

  Sample date(String key, String day, String month, String year) {
    return with(key + "-day", day).with(key + "-month", month).with(key + "-year", year);
  }

  RawAnswers raw() {
    return RawAnswers.of(posted);
  }

  Reading read() {
    return FORM.read(raw(), TODAY);
  }

  Object answer(String key) {
    var reading = read();
    if (!reading.isComplete()) {
      throw new AssertionError(reading.problems());
    }
    return reading.answers().get(key);
  }

  /** What is said of one field; empty where nothing is. */
  String saidOf(String key) {
    return problemOf(key).map(FieldProblem::sentence).orElse("");
  }

  Optional<FieldProblem> problemOf(String key) {
    return new ArrayList<>(read().problems())
        .stream().filter(problem -> problem.fieldKey().equals(key)).findFirst();
  }
}
