package redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

  @TempDir Path folder;

  private Process child;

  @BeforeEach
  void a_child_runs() throws IOException {
    child = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void the_child_ends() {
    child.destroyForcibly();
  }

  @Test
  void what_was_noted_is_read_again() {
    var noted = RecordedProcess.of(child.toHandle());

    noted.writeTo(folder.resolve("child.pid"));

    assertThat(RecordedProcess.readFrom(folder.resolve("child.pid"))).contains(noted);
  }

  @Test
  void an_orphan_is_ended() {
    assertThat(RecordedProcess.of(child.toHandle()).end()).isTrue();

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void a_stranger_with_the_same_number_is_spared() {
    var earlier = child.toHandle().info().startInstant().orElseThrow().minus(Duration.ofHours(1));

    assertThat(new RecordedProcess(child.pid(), earlier).end()).isFalse();

    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void nothing_is_ended_where_nothing_runs() throws InterruptedException {
    var noted = RecordedProcess.of(child.toHandle());
    child.destroyForcibly().waitFor();

    assertThat(noted.end()).isFalse();
  }

  @Test
  void a_note_cut_short_names_nobody() throws IOException {
    Files.writeString(folder.resolve("child.pid"), "12");

    assertThat(RecordedProcess.readFrom(folder.resolve("child.pid"))).isEmpty();
    assertThat(RecordedProcess.readFrom(folder.resolve("missing.pid"))).isEmpty();
  }

  @Test
  void the_database_server_is_known_from_its_own_note() throws IOException {
    var noted = RecordedProcess.of(child.toHandle());
    Files.writeString(
        folder.resolve("postmaster.pid"),
        "%d\n/some/data\n%d\n15432\n".formatted(noted.pid(), noted.began().getEpochSecond()));

    assertThat(RecordedProcess.ofPostmaster(folder).flatMap(RecordedProcess::alive))
        .contains(child.toHandle());
  }
}
