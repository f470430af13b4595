package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.testing.Drawing;

class DiagramTest {

  @Test
  void every_diagram_can_be_read_by_a_person_and_run_by_the_engine() {
    assertThat(Drawing.all()).isNotEmpty();
    assertThat(Drawing.all().stream().map(DiagramLaw::violations).flatMap(List::stream)).isEmpty();
  }

  @Test
  void a_diagram_that_is_badly_drawn_is_reported() {
    assertThat(DiagramLaw.violations(unlawful("badly-drawn")))
        .contains(
            "badly-drawn: askVictim overlaps tellVictim",
            "badly-drawn: askVictimToCaseClosed runs through tellVictim",
            "badly-drawn: no end is reached from start going left to right",
            "badly-drawn: the name of start overlaps askVictim",
            "badly-drawn: the name of askVictimToCaseClosed is crossed by askVictimToCaseClosed");
  }

  @Test
  void a_diagram_that_is_badly_named_and_half_drawn_is_reported() {
    assertThat(DiagramLaw.violations(unlawful("badly-named")))
        .contains(
            "badly-named: notDrawn is not drawn",
            "badly-named: flow2 is not drawn",
            "badly-named: nothing follows notDrawn",
            "badly-named: nothing leads to island",
            "badly-named: start does not name its incoming and outgoing flows",
            "badly-named: the task notDrawn is not named verb noun",
            "badly-named: the event start is not named noun passive",
            "badly-named: the gateway decision does not ask a question",
            "badly-named: flow3 has no name or no condition",
            "badly-named: Island_2 is not lowerCamel",
            "badly-named: island is named otherwise: Phone officer",
            "badly-named: notDrawn is a native user task",
            "badly-named: notDrawn has no form or nobody to do it",
            "badly-named: is not drawn for an engine of version 8.5");
  }

  private static Drawing unlawful(String name) {
    return Drawing.of(Path.of("src/test/resources/laws", name + ".bpmn"));
  }
}
