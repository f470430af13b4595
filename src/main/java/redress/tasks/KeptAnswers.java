package redress.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import redress.identity.LostPost;
import redress.shared.TaskId;
import redress.tasks.forms.RawAnswers;

/** Answers that arrived after their session had ended, kept in the new one until they are sent. */
@Component
class KeptAnswers implements LostPost {

  private static final String ATTRIBUTE = "redress.keptAnswers";
  private static final int MOST_CHARACTERS = 50_000;
  private static final Pattern TASK =
      Pattern.compile("/tasks/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/keep)?");

  @Override
  public boolean keep(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var task = TASK.matcher(path);
    if (!task.matches() || length(request) > MOST_CHARACTERS) {
      return false;
    }
    var kept = Kept.of(UUID.fromString(task.group(1)), request);
    request.getSession().setAttribute(ATTRIBUTE, kept);
    return true;
  }

  Optional<RawAnswers> of(TaskId task, HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Kept kept && kept.task.equals(task.value())
        ? Optional.of(kept.answers())
        : Optional.empty();
  }

  /** They have been sent, or saved. */
  void forget(TaskId task, HttpSession session) {
    of(task, session).ifPresent(kept -> session.removeAttribute(ATTRIBUTE));
  }

  private static int length(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .mapToInt(
            field ->
                field.getKey().length()
                    + Arrays.stream(field.getValue()).mapToInt(String::length).sum())
        .sum();
  }

  /** In a form that a session store can write. */
  private record Kept(UUID task, HashMap<String, String[]> fields) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    static Kept of(UUID task, HttpServletRequest request) {
      var fields = new HashMap<>(request.getParameterMap());
      fields.remove("_csrf");
      return new Kept(task, fields);
    }

    RawAnswers answers() {
      var values = new HashMap<String, List<String>>();
      fields.forEach((name, entered) -> values.put(name, List.of(entered)));
      return RawAnswers.of(values);
    }
  }
}
