package redress.supervision;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import redress.identity.Condition;
import redress.shared.RuleBroken;

/** The last clock of a page: the next page begins after it. */
record Cursor(Instant dueAt, UUID id) {

  static Cursor after(ClockLine last) {
    return new Cursor(last.dueAt(), last.id());
  }

  static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new RuleBroken(SupervisionRule.NO_SUCH_PAGE);
    }
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((dueAt + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  Condition condition() {
    return new Condition(
        "(k.due_at, k.id) > (:afterDue, :afterId)",
        Map.of("afterDue", Timestamp.from(dueAt), "afterId", id));
  }
}
