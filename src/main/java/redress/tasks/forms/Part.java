package redress.tasks.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One component as it stands on the page: what a template needs to ask of it, and no more. */
public final class Part {

  private final Component component;
  private final RawAnswers raw;
  private final @Nullable FieldProblem problem;
  private final List<Part> parts;

  Part(Component component, RawAnswers raw, @Nullable FieldProblem problem, List<Part> parts) {
    this.component = component;
    this.raw = raw;
    this.problem = problem;
    this.parts = parts;
  }

  /** The component's type as in the file, for example {@code textarea}. */
  public String type() {
    return component.type().name().toLowerCase(Locale.ROOT);
  }

  /** The parts inside a group. */
  public List<Part> parts() {
    return parts;
  }

  /** The paragraphs of static text. */
  public List<TextBlock> blocks() {
    return TextBlock.of(Objects.requireNonNullElse(component.text(), ""));
  }

  public String id() {
    return component.name();
  }

  /** The label, saying so where an answer may be left out. */
  public String label() {
    boolean optional =
        component.type().isAnswered()
            && component.type() != FieldType.CHECKBOX
            && !component.validate().required();
    return component.title() + (optional ? " (optional)" : "");
  }

  public @Nullable String hint() {
    return component.description();
  }

  public @Nullable String error() {
    return problem == null ? null : problem.sentence();
  }

  /** The ids of what describes the input; null where nothing does. */
  public @Nullable String describedBy() {
    var ids = new ArrayList<String>();
    if (isCounted()) {
      ids.add(id() + "-info");
    }
    if (hint() != null) {
      ids.add(id() + "-hint");
    }
    if (problem != null) {
      ids.add(id() + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  public String value() {
    return raw.first(id());
  }

  /** Whether the length is counted for the person who writes. */
  public boolean isCounted() {
    return component.type() == FieldType.TEXTAREA && component.validate().maxLength() != null;
  }

  public @Nullable Integer maxLength() {
    return component.validate().maxLength();
  }

  public String rows() {
    return Objects.requireNonNullElse(component.property("rows"), "5");
  }

  /** The class that narrows the input; empty where it is as wide as the page. */
  public String widthClass() {
    var width = component.property("width");
    return width == null ? "" : "govuk-input--width-" + width;
  }

  public @Nullable String inputMode() {
    boolean whole = Integer.valueOf(0).equals(component.decimalDigits());
    return component.type() == FieldType.NUMBER
        ? whole ? "numeric" : "decimal"
        : component.property("inputMode");
  }

  public boolean isInline() {
    return "true".equals(component.property("inline"));
  }

  /** What may be chosen, each with an id of its own: the first has the field's. */
  public List<Option> options() {
    var chosen = component.type() == FieldType.CHECKLIST ? raw.all(id()) : List.of(raw.first(id()));
    return IntStream.range(0, component.values().size())
        .mapToObj(
            number -> {
              var option = component.values().get(number);
              var id = number == 0 ? id() : id() + "-" + (number + 1);
              return new Option(
                  id, option.value(), option.label(), chosen.contains(option.value()));
            })
        .toList();
  }

  /** The day, month and year of a date. */
  public List<DatePart> dateParts() {
    return Field.DATE_PARTS.stream()
        .map(part -> new DatePart(id() + "-" + part, part, raw.first(id() + "-" + part), problem))
        .toList();
  }

  /** When the script shows it; null where it is always shown, or the server alone can decide. */
  public @Nullable String shownWhen() {
    return Optional.ofNullable(component.conditional())
        .map(Component.Conditional::hide)
        .flatMap(hide -> ShownWhen.unless(hide.substring(1)))
        .orElse(null);
  }

  /** One of the answers to choose from. */
  public record Option(String id, String value, String label, boolean checked) {}

  /** One input of a date. */
  public record DatePart(String id, String part, String value, @Nullable FieldProblem problem) {

    public String label() {
      return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    public String widthClass() {
      return part.equals("year") ? "govuk-input--width-4" : "govuk-input--width-2";
    }

    /** Whether the input is marked: the one that is missing, or all where the date is not one. */
    public boolean isWrong() {
      return problem != null
          && (value.isEmpty()
              || problem.anchorId().equals(id)
              || !problem.sentence().contains("must include"));
    }
  }
}
