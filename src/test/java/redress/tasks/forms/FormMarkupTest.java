package redress.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.tasks.forms.Sample.filledIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FormMarkupTest {

  @Test
  void every_input_has_a_label_and_every_group_of_inputs_a_legend() {
    var page = Markup.of(Sample.FORM, RawAnswers.none(), List.of());

    for (var input : page.all("//input | //select | //textarea")) {
      assertThat(page.all("//label[@for='%s']".formatted(input.getAttribute("id"))))
          .as(input.getAttribute("name"))
          .hasSize(1);
      assertThat(input.getAttribute("autocomplete")).isEqualTo("off");
    }
    assertThat(page.all("//fieldset[not(legend)]")).isEmpty();
    assertThat(page.all("//fieldset")).hasSize(6);
    assertThat(page.ids()).doesNotHaveDuplicates();
  }

  @Test
  void each_type_has_its_own_markup() {
    var page = Markup.of(Sample.FORM, filledIn().with("note", "Two <b>\nlines").raw(), List.of());

    assertThat(page.text("//h2")).isEqualTo("Before you begin");
    assertThat(page.text("//p[1]")).isEqualTo("Read this first.");
    assertThat(page.all("//ul/li")).hasSize(2);
    assertThat(page.value("//input[@name='name']")).isEqualTo("Ada");
    assertThat(page.one("//input[@name='name']").getAttribute("class"))
        .contains("govuk-input--width-20");
    assertThat(page.text("//textarea[@name='note']")).isEqualTo("Two <b>\nlines");
    assertThat(page.one("//input[@name='minutes']").getAttribute("inputmode")).isEqualTo("numeric");
    assertThat(page.one("//input[@name='cost']").getAttribute("inputmode")).isEqualTo("decimal");
    assertThat(page.value("//select/option[@selected]")).isEqualTo("PHONE");
    assertThat(page.value("//input[@type='radio'][@checked]")).isEqualTo("REACHED");
    assertThat(page.value("//input[@name='needs'][@checked]")).isEqualTo("HEALTH");
    assertThat(page.value("//input[@name='agrees'][@checked]")).isEqualTo("true");
    assertThat(page.value("//input[@name='born-month']")).isEqualTo("3");
    assertThat(page.all("//div[@id='born']//input[@inputmode='numeric']")).hasSize(3);
  }

  @Test
  void hints_counts_and_errors_describe_their_input() {
    var note = filledIn().with("note", "far more than twenty characters");
    var page = Markup.of(Sample.FORM, note.raw(), note.read().problems());

    var described = page.one("//textarea[@name='note']").getAttribute("aria-describedby");

    assertThat(described).isEqualTo("note-info note-hint note-error");
    assertThat(page.ids()).contains(described.split(" "));
    assertThat(page.text("//*[@id='note-error']"))
        .isEqualTo("Error: Note must be 20 characters or less");
  }

  @Test
  void the_summary_leads_to_each_input_that_is_wrong() {
    var problems = Sample.FORM.read(RawAnswers.none(), Sample.TODAY).problems();
    var page = Markup.of(Sample.FORM, RawAnswers.none(), problems);

    var links = page.all("//div[contains(@class, 'govuk-error-summary')]//a");

    assertThat(links).hasSameSizeAs(problems);
    for (Element link : links) {
      var anchor = link.getAttribute("href").substring(1);
      assertThat(page.all("//*[self::input or self::select][@id='%s']".formatted(anchor)))
          .hasSize(1);
    }
    assertThat(page.all("//p[contains(@class, 'govuk-error-message')]")).hasSameSizeAs(problems);
  }

  @Test
  void only_the_wrong_part_of_a_date_is_marked() {
    var noMonth = filledIn().date("born", "1", "", "1990");
    var page = Markup.of(Sample.FORM, noMonth.raw(), noMonth.read().problems());

    var marked = page.all("//div[@id='born']//input[contains(@class, 'govuk-input--error')]");

    assertThat(marked)
        .extracting(input -> input.getAttribute("name"))
        .containsExactly("born-month");
  }

  @Test
  void what_depends_on_an_answer_says_on_which() {
    var page = Markup.of(Sample.FORM, RawAnswers.none(), List.of());

    assertThat(page.all("//div[@data-shown-when]"))
        .extracting(part -> part.getAttribute("data-shown-when"))
        .containsExactly("outcome=NO_ANSWER", "needs=FINANCE", "debts=YES");
    assertThat(page.one("//div[@data-shown-when='debts=YES']//input").getAttribute("name"))
        .isEqualTo("creditor");
  }

  @Test
  void an_answer_that_may_be_left_out_says_so() {
    var page = Markup.of(Sample.FORM, RawAnswers.none(), List.of());

    assertThat(page.text("//label[@for='note']")).isEqualTo("Note (optional)");
    assertThat(page.text("//label[@for='name']")).isEqualTo("Name");
  }

  @Test
  void nothing_runs_in_the_page_itself() {
    var page = Markup.of(Sample.FORM, RawAnswers.none(), List.of());

    assertThat(page.all("//script | //@style/.. | //@onclick/..")).isEmpty();
  }
}
