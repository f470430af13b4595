package redress.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import unlawful.Clockless;

/** Time is an argument. It is read from the clock, and the clock is made in one place. */
class TimeTest {

  private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone");

  @Test
  void nobody_reads_the_time_but_from_the_clock() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("redress");

    assertThat(violations(house, TimeTest::readsTheTimeFromNobody)).isEmpty();
  }

  @Test
  void nobody_sleeps_in_the_house_or_in_its_tests() {
    JavaClasses house = new ClassFileImporter().importPackages("redress");

    assertThat(violations(house, TimeTest::sleeps)).isEmpty();
  }

  @Test
  void reading_the_time_from_nobody_and_sleeping_are_reported() {
    JavaClasses bad = new ClassFileImporter().importClasses(Clockless.class);

    assertThat(violations(bad, target -> readsTheTimeFromNobody(target) || sleeps(target)))
        .containsExactlyInAnyOrder(
            "unlawful.Clockless.everyWay() calls java.lang.Thread.sleep(java.time.Duration)",
            "unlawful.Clockless.everyWay() calls java.time.Instant.now()",
            "unlawful.Clockless.everyWay() calls java.time.Clock.systemUTC()",
            "unlawful.Clockless.everyWay() calls java.lang.System.currentTimeMillis()",
            "unlawful.Clockless.everyWay() calls java.time.LocalDate.now()");
  }

  private static List<String> violations(
      JavaClasses classes, Predicate<CodeUnitCallTarget> forbidden) {
    return classes.stream()
        .flatMap(c -> c.getCodeUnitCallsFromSelf().stream())
        .filter(call -> forbidden.test(call.getTarget()))
        .filter(call -> !makesTheClock(call.getOrigin()))
        .map(call -> call.getOrigin().getFullName() + " calls " + call.getTarget().getFullName())
        .distinct()
        .toList();
  }

  private static boolean readsTheTimeFromNobody(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    return (owner.startsWith("java.time.")
            && target.getName().equals("now")
            && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class)))
        || (owner.equals("java.time.Clock") && CLOCKS.contains(target.getName()))
        || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"))
        || (owner.equals("java.util.Date")
            && target.getName().equals("<init>")
            && target.getRawParameterTypes().isEmpty());
  }

  private static boolean sleeps(CodeUnitCallTarget target) {
    return target.getName().equals("sleep")
        && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
            .contains(target.getOwner().getName());
  }

  private static boolean makesTheClock(JavaCodeUnit origin) {
    return origin.getOwner().isAssignableTo(Clock.class)
        || (origin.isAnnotatedWith(Bean.class)
            && origin.getRawReturnType().isAssignableTo(Clock.class));
  }
}
