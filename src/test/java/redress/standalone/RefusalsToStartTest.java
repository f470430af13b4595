package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsToStartTest {

  @TempDir Path folder;

  @Test
  void a_folder_that_cannot_be_written() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "in the way");

    assertRefused(
        () -> Home.at(file.resolve("redress")),
        "Redress cannot write to its folder %s. Make it writable, or name another folder with redress.home."
            .formatted(file.resolve("redress")));
  }

  @Test
  void a_folder_another_redress_runs_from() {
    var home = Home.at(folder);
    try (var held = HomeLock.take(home)) {
      assertThat(held).isNotNull();
      assertRefused(
          () -> HomeLock.take(home),
          "Redress is already running from this folder (process %d). Stop it first, or name another folder than %s with redress.home."
              .formatted(ProcessHandle.current().pid(), home.folder()));
    }
    assertThatCode(() -> HomeLock.take(home).close()).doesNotThrowAnyException();
  }

  @Test
  void data_of_another_postgresql() throws IOException {
    var home = Home.at(folder);
    Files.createDirectory(home.database());
    Files.writeString(home.database().resolve("PG_VERSION"), "17\n");

    assertRefused(
        () -> LocalDatabase.checkVersion(home),
        "The data in %s belongs to PostgreSQL 17, but this Redress brings PostgreSQL 18. Move the data over with pg_dump, or name another folder with redress.home."
            .formatted(home.database()));
  }

  @Test
  void data_of_another_engine() throws IOException {
    var home = Home.at(folder);
    Files.createDirectory(home.engine());
    new EngineFiles(folder, "8.4.1").noteVersion(home);

    assertRefused(
        () -> new EngineFiles(folder, "8.5.8").checkVersion(home),
        "The data in %s belongs to Zeebe 8.4.1, but this Redress brings Zeebe 8.5.8. Name another folder with redress.home, or the engine that wrote it with redress.engine.directory."
            .formatted(home.engine()));
    assertThatCode(() -> new EngineFiles(folder, "8.4.9").checkVersion(home))
        .doesNotThrowAnyException();
  }

  @Test
  void an_engine_that_was_not_unpacked() {
    assertRefused(
        () -> EngineFiles.in(folder),
        "The engine is not in %s. Build Redress once with ./mvnw generate-resources, which unpacks it there, or say where it is with redress.engine.directory."
            .formatted(folder));
  }

  @Test
  void a_java_too_old() {
    assertRefused(
        () -> JavaVersion.check(17),
        "Redress needs Java 21 or newer, but this is Java 17. Install a newer JDK, for example Temurin 25 from adoptium.net.");
    assertThatCode(() -> JavaVersion.check(21)).doesNotThrowAnyException();
  }

  private static void assertRefused(ThrowingCallable what, String sentence) {
    assertThatThrownBy(what).isInstanceOf(StandaloneProblem.class).hasMessage(sentence);
  }
}
