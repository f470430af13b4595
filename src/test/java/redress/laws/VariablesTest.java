package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.testing.Drawing;
import unlawful.Gossip;

/** No person in a process variable. What stories set is checked where they run. */
class VariablesTest {

  @Test
  void journeys_are_told_identifiers_flags_and_instants_only() {
    assertThat(VariablesLaw.violations(House.CLASSES)).isEmpty();
  }

  @Test
  void diagrams_set_no_text() {
    assertThat(Drawing.all().stream().map(VariablesLaw::violations).flatMap(List::stream))
        .isEmpty();
  }

  @Test
  void telling_a_journey_about_a_person_is_reported() {
    var gossip =
        new ClassFileImporter()
            .importClasses(Gossip.class, Gossip.Jobs.class, Gossip.AskVictim.class);

    assertThat(VariablesLaw.violations(gossip))
        .containsExactlyInAnyOrder(
            "unlawful.Gossip.tell(redress.engine.Engine) tells AboutPerson.name, which is a String",
            "unlawful.Gossip$Jobs.look(redress.shared.CaseId) tells AboutPerson.name, which is a"
                + " String",
            "unlawful.Gossip$Jobs.list() tells List, which is not a record",
            "unlawful.Gossip$AskVictim tells Said.born, which is a LocalDate");
  }

  @Test
  void a_diagram_that_sets_a_text_is_reported() {
    assertThat(
            VariablesLaw.violations(Drawing.of(Path.of("src/test/resources/laws/talkative.bpmn"))))
        .containsExactly("talkative: note is set from the text =\"phone after six\"");
  }
}
