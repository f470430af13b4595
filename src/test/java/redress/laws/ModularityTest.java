package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import redress.RedressApplication;
import unlawful.BadHouse;

class ModularityTest {

  private static final ApplicationModules HOUSE = ApplicationModules.of(RedressApplication.class);

  @Test
  void rooms_are_reached_by_their_doors_and_in_no_circle() {
    HOUSE.verify();
  }

  @Test
  void the_plan_of_the_house_is_written_to_target() {
    new Documenter(HOUSE).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();

    assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
  }

  @Test
  void two_rooms_that_need_each_other_are_reported() {
    assertThatThrownBy(
            () ->
                ApplicationModules.of(BadHouse.class, new ImportOption.OnlyIncludeTests()).verify())
        .hasMessageContaining("Cycle detected: Slice downstairs");
  }
}
