package redress.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import redress.shared.TaskId;

class KeptAnswersTest {

  private final KeptAnswers kept = new KeptAnswers();
  private final TaskId task = TaskId.next();

  @Test
  void answers_are_kept_for_their_task_without_the_token() {
    var session = keeping(post("/tasks/" + task));

    assertThat(kept.of(task, session).orElseThrow().values())
        .containsOnlyKeys("name", "needs")
        .containsEntry("needs", List.of("HEALTH", "FINANCE"));
    assertThat(kept.of(TaskId.next(), session)).isEmpty();
  }

  @Test
  void answers_that_were_to_be_saved_are_kept_too() {
    assertThat(kept.of(task, keeping(post("/tasks/" + task + "/keep")))).isPresent();
  }

  @Test
  void they_survive_the_session_s_store() {
    var session = keeping(post("/tasks/" + task));
    var name = session.getAttributeNames().nextElement();
    var stored =
        new SerializingConverter().convert(Objects.requireNonNull(session.getAttribute(name)));
    session.setAttribute(name, new DeserializingConverter().convert(stored));

    assertThat(kept.of(task, session)).isPresent();
  }

  @Test
  void once_sent_they_are_forgotten() {
    var session = keeping(post("/tasks/" + task));
    kept.forget(TaskId.next(), session);
    assertThat(kept.of(task, session)).isPresent();

    kept.forget(task, session);
    assertThat(kept.of(task, session)).isEmpty();
  }

  @Test
  void strangers_leave_no_session_behind_for_anything_else() {
    var elsewhere = post("/tasks/" + task + "/claim");
    var flood = post("/tasks/" + task);
    flood.addParameter("note", "x".repeat(60_000));

    kept.keep(elsewhere);
    kept.keep(flood);

    assertThat(elsewhere.getSession(false)).isNull();
    assertThat(flood.getSession(false)).isNull();
  }

  private MockHttpSession keeping(MockHttpServletRequest request) {
    kept.keep(request);
    return (MockHttpSession) Objects.requireNonNull(request.getSession(false));
  }

  private static MockHttpServletRequest post(String path) {
    var request = new MockHttpServletRequest("POST", path);
    request.addParameter("name", "Ada");
    request.addParameter("needs", "HEALTH", "FINANCE");
    request.addParameter("_csrf", "token");
    return request;
  }
}
