package redress.tasks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.shared.RuleBroken;

/**
 * The last task of a page: the next page begins after it.
 *
 * @param dueAt null where it has no due date; such tasks come last
 */
record Cursor(@Nullable Instant dueAt, int priority, UUID id) {

  static Cursor after(TaskView last) {
    return new Cursor(last.dueAt(), last.priority(), last.id().value());
  }

  static Cursor parse(String text) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      var dueAt = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
      return new Cursor(dueAt, Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new RuleBroken(TaskRule.NO_SUCH_PAGE);
    }
  }

  String text() {
    var plain = (dueAt == null ? "" : dueAt) + " " + priority + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
