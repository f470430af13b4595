package redress.tasks;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of human work there is, by type. */
@Component
class UserTasks {

  // Asked for late: the rooms that have kinds of work use this one.
  private final ObjectProvider<UserTask<?>> kinds;
  private final JsonMapper json;

  UserTasks(ObjectProvider<UserTask<?>> kinds, JsonMapper json) {
    this.kinds = kinds;
    this.json = json;
  }

  /** Does what the answers say. */
  Record complete(String type, Map<String, Object> answers, TaskCompletion task) {
    return complete(kind(type), answers, task);
  }

  private <A extends Record> Record complete(
      UserTask<A> kind, Map<String, Object> answers, TaskCompletion task) {
    return kind.complete(json.convertValue(answers, kind.answers()), task);
  }

  private UserTask<?> kind(String type) {
    return kinds.stream()
        .filter(kind -> kind.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody knows how to do " + type));
  }
}
