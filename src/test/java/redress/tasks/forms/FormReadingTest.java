package redress.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.tasks.forms.Sample.filledIn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReadingTest {

  @Test
  void answers_come_out_typed() {
    var answers =
        filledIn()
            .with("minutes", "1,200")
            .with("cost", "12.50")
            .with("needs", "HEALTH", "FINANCE")
            .with("debts", "NO")
            .with("urgent", "true")
            .read();

    assertThat(answers.problems()).isEmpty();
    assertThat(answers.answers())
        .containsEntry("name", "Ada")
        .containsEntry("minutes", 1200)
        .containsEntry("cost", new BigDecimal("12.50"))
        .containsEntry("channel", "PHONE")
        .containsEntry("outcome", "REACHED")
        .containsEntry("needs", List.of("HEALTH", "FINANCE"))
        .containsEntry("agrees", true)
        .containsEntry("urgent", true)
        .containsEntry("born", LocalDate.of(1990, 3, 27))
        .containsEntry("debts", "NO");
  }

  @Test
  void what_is_not_answered_or_not_asked_is_null_and_a_list_is_empty() {
    var answers = filledIn().read().answers();

    assertThat(answers)
        .containsEntry("note", null)
        .containsEntry("minutes", null)
        .containsEntry("tryAgainOn", null)
        .containsEntry("debts", null)
        .containsEntry("urgent", false)
        .hasSameSizeAs(Sample.FORM.keys());
    assertThat(Sample.FORM.read(RawAnswers.none(), Sample.TODAY).answers())
        .containsEntry("needs", List.of());
  }

  @Test
  void every_required_field_says_what_to_do_and_where() {
    var problems = Sample.FORM.read(RawAnswers.none(), Sample.TODAY).problems();

    assertThat(problems)
        .containsExactly(
            new FieldProblem("name", "name", "Enter name"),
            new FieldProblem("channel", "channel", "Select channel"),
            new FieldProblem("outcome", "outcome", "Select how it went"),
            new FieldProblem("needs", "needs", "Select needs"),
            new FieldProblem("agrees", "agrees", "Select that the victim agrees"),
            new FieldProblem("born", "born-day", "Enter date of birth"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A           | Name must be 2 characters or more",
        "Ada the Wise | Name must be 10 characters or less",
        "R2D2        | Name must only include letters and spaces",
        "'   '       | Enter name"
      })
  void text_keeps_to_its_length_and_pattern(String name, String sentence) {
    assertThat(filledIn().with("name", name).saidOf("name")).isEqualTo(sentence);
  }

  @Test
  void length_is_counted_in_characters_and_a_line_end_is_one() {
    assertThat(filledIn().with("note", "123456789\r\n1234567890").answer("note"))
        .isEqualTo("123456789\n1234567890");
    assertThat(filledIn().with("note", "🙂".repeat(20)).answer("note")).isEqualTo("🙂".repeat(20));
    assertThat(filledIn().with("note", "🙂".repeat(21)).saidOf("note"))
        .isEqualTo("Note must be 20 characters or less");
  }

  @Test
  void what_no_keyboard_types_is_dropped() {
    assertThat(filledIn().with("note", " a\u0000b\u0007c ").answer("note")).isEqualTo("abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten    | Minutes must be a number",
        "1e3    | Minutes must be a number",
        "1.5    | Minutes must be a whole number",
        "0      | Minutes must be between 1 and 1,600",
        "1601   | Minutes must be between 1 and 1,600",
        "999999999999999 | Minutes must be between 1 and 1,600"
      })
  void a_number_keeps_to_its_range(String minutes, String sentence) {
    assertThat(filledIn().with("minutes", minutes).saidOf("minutes")).isEqualTo(sentence);
  }

  @Test
  void a_number_without_an_upper_end_says_the_lower_one() {
    assertThat(filledIn().with("cost", "0.25").saidOf("cost"))
        .isEqualTo("Cost must be 0.5 or more");
  }

  @Test
  void what_the_form_does_not_offer_cannot_be_chosen() {
    assertThat(filledIn().with("channel", "PIGEON").saidOf("channel"))
        .isEqualTo("Select an answer from the list for: Channel");
    assertThat(filledIn().with("outcome", "WON").saidOf("outcome"))
        .isEqualTo("Select an answer from the list for: How did it go?");
    assertThat(filledIn().with("needs", "HEALTH", "LUCK").saidOf("needs"))
        .isEqualTo("Select an answer from the list for: Needs");
    assertThat(filledIn().with("outcome", "REACHED", "NO_ANSWER").saidOf("outcome")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 | 2 | 2000 | born-day   | Date of birth must be a real date",
        "1  | x | 2000 | born-day   | Date of birth must be a real date",
        "1  | 2 | 20   | born-year  | Year must include 4 numbers",
        "1  |   | 2000 | born-month | Date of birth must include a month",
        "1  |   |      | born-month | Date of birth must include a month and year",
        "   |   | 2000 | born-day   | Date of birth must include a day and month",
        "21 | 11 | 2026 | born-day  | Date of birth must be today or in the past"
      })
  void a_date_is_whole_and_real(
      String day, String month, String year, String anchor, String sentence) {
    var problem =
        filledIn().date("born", orEmpty(day), orEmpty(month), orEmpty(year)).problemOf("born");

    assertThat(problem).contains(new FieldProblem("born", anchor, sentence));
  }

  @Test
  void a_date_may_be_today_and_need_not_be_given() {
    var tryAgain = filledIn().with("outcome", "NO_ANSWER");

    assertThat(tryAgain.answer("tryAgainOn")).isNull();
    assertThat(tryAgain.date("tryAgainOn", "20", "11", "2026").answer("tryAgainOn"))
        .isEqualTo(Sample.TODAY);
    assertThat(tryAgain.date("tryAgainOn", "19", "11", "2026").saidOf("tryAgainOn"))
        .isEqualTo("Date to try again must be today or in the future");
  }

  @Test
  void a_hidden_field_is_neither_judged_nor_kept() {
    var reached = filledIn().date("tryAgainOn", "99", "99", "9999");

    assertThat(reached.answer("tryAgainOn")).isNull();
  }

  @Test
  void a_field_in_a_hidden_group_is_hidden_and_one_that_hangs_on_it_too() {
    var healthy = filledIn().with("debts", "YES").with("creditor", "A bank");
    assertThat(healthy.answer("debts")).isNull();
    assertThat(healthy.answer("creditor")).isNull();

    var inDebt = healthy.with("needs", "FINANCE");
    assertThat(inDebt.answer("creditor")).isEqualTo("A bank");
    assertThat(inDebt.without("creditor").saidOf("creditor")).isEqualTo("Enter creditor");
  }

  @Test
  void only_the_forms_own_inputs_are_kept() {
    var posted =
        RawAnswers.of(
            Map.of("name", List.of("Ada"), "born-day", List.of("1"), "_csrf", List.of("token")));

    assertThat(Sample.FORM.own(posted).values()).containsOnlyKeys("name", "born-day");
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }
}
