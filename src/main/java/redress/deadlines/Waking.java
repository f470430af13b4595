package redress.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the journey is answered when it wakes.
 *
 * @param again whether this wake goes on to another
 * @param wakeAt when it should wake again; null where it should not
 */
record Waking(boolean again, @Nullable Instant wakeAt) {

  static Waking over() {
    return new Waking(false, null);
  }

  static Waking until(@Nullable Instant wakeAt) {
    return new Waking(wakeAt != null, wakeAt);
  }
}
