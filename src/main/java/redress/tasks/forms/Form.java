package redress.tasks.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form: what it asks, in order. A field may be shown or hidden by the answers above it. */
public final class Form {

  private final List<Component> components;
  private final List<Field> fields;

  private Form(List<Component> components) {
    this.components = List.copyOf(components);
    this.fields = components.stream().flatMap(part -> fieldsOf(part, List.of())).toList();
  }

  static Form of(FormFile file) {
    return new Form(file.components());
  }

  /** Reads what was posted: typed answers, or what is wrong with them. */
  public Reading read(RawAnswers raw, LocalDate today) {
    return FormReader.read(fields, raw, today);
  }

  /** The form as it is laid out on a page, with what was entered and what is wrong with it. */
  public List<Part> laidOut(RawAnswers raw, List<FieldProblem> problems) {
    return new FormLayout(raw, problems).partsOf(components);
  }

  /** Of what was posted, what belongs to this form. */
  public RawAnswers own(RawAnswers raw) {
    return raw.only(inputNames());
  }

  /** A problem of the answer with this key; of the form as a whole where it has no such answer. */
  public FieldProblem problemOf(String key, String sentence) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .map(field -> new FieldProblem(key, field.inputNames().getFirst(), sentence))
        .orElseGet(() -> FieldProblem.ofForm(sentence));
  }

  /** The keys of its answers, in order. */
  public List<String> keys() {
    return fields.stream().map(Field::key).toList();
  }

  List<Field> fields() {
    return fields;
  }

  private Set<String> inputNames() {
    return fields.stream().map(Field::inputNames).flatMap(List::stream).collect(Collectors.toSet());
  }

  private static Stream<Field> fieldsOf(Component component, List<HideCondition> around) {
    var conditions = withOwn(component, around);
    return switch (component.type()) {
      case TEXT -> Stream.empty();
      case GROUP -> component.components().stream().flatMap(part -> fieldsOf(part, conditions));
      default -> Stream.of(new Field(component, conditions));
    };
  }

  private static List<HideCondition> withOwn(Component component, List<HideCondition> around) {
    var conditional = component.conditional();
    var hide = conditional == null ? null : conditional.hide();
    if (hide == null) {
      return around;
    }
    var all = new ArrayList<>(around);
    all.add(HideCondition.of(hide));
    return List.copyOf(all);
  }
}
