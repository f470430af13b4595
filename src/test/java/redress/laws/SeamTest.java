package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.engine.Job;
import redress.testing.Drawing;

class SeamTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String ANNOUNCED = "\\.announce(?:Each)?\\(\\s*\"(\\w+)\"";
  private static final String THROWN = "bpmnError\\(\"(\\w+)\"\\)";

  @Test
  void diagram_code_form_and_test_carry_one_name() {
    SeamLaw house =
        new SeamLaw(
            Drawing.all(),
            House.jobs(House.CLASSES).stream().map(SeamTest::jobType).toList(),
            House.userTasks(House.CLASSES).stream()
                .collect(
                    Collectors.toMap(
                        House::typeOf, task -> House.componentsOf(House.answersOf(task)))),
            House.forms(Path.of("forms")),
            House.inSources(SOURCES, ANNOUNCED),
            House.inSources(SOURCES, THROWN),
            House.processTests());

    assertThat(house.violations()).isEmpty();
  }

  @Test
  void a_kind_of_human_work_says_its_type_by_its_name() {
    Set<String> said = House.inSources(SOURCES, "return \"(\\w+\\.\\w+)\";");

    assertThat(said)
        .containsAll(House.userTasks(House.CLASSES).stream().map(House::typeOf).toList());
  }

  @Test
  void seams_that_do_not_meet_are_reported() {
    SeamLaw torn =
        new SeamLaw(
            List.of(Drawing.of(Path.of("src/test/resources/laws/torn-seams.bpmn"))),
            List.of("cases.tellVictim", "cases.tellVictim", "cases.tellNobody"),
            Map.of(
                "cases.askVictim", Set.of("outcome", "note"), "cases.askNobody", Set.of("outcome")),
            Map.of("cases/ask-victim", Set.of("outcome"), "cases/ask-nobody", Set.of("outcome")),
            Set.of("nobodyListens"),
            Set.of("nobodyCatches"),
            Set.of());

    assertThat(torn.violations())
        .containsExactlyInAnyOrder(
            "cases.tellVictim is drawn and answered by 2 methods",
            "tellOfficer asks for cases.phoneOfficer, which is not named like it",
            "cases.phoneOfficer is drawn and answered by 0 methods",
            "cases.tellNobody is answered but not drawn",
            "askOfficer is filled in on cases/ask-police, which is not named like it",
            "askOfficer has no form cases/ask-police",
            "no UserTask is of type cases.askOfficer",
            "the form cases/ask-nobody belongs to no user task",
            "the UserTask cases.askNobody is not drawn",
            "cases/ask-victim asks [outcome] but its answers are [note, outcome]",
            "the message nobodyListens is announced but not drawn",
            "the message nobodyTells is drawn but never announced",
            "the error nobodyCatches is thrown but not drawn",
            "the error nobodyThrows is drawn but never thrown",
            "torn-seams.bpmn holds the processes [another-name]",
            "the journey torn-seams has no TornSeamsProcessTest");
  }

  private static String jobType(JavaMethod method) {
    return method.getAnnotationOfType(Job.class).value();
  }
}
