package redress.deadlines;

import java.util.UUID;

/** Identifies a clock. */
public record ClockId(UUID value) {

  public static ClockId of(String text) {
    return new ClockId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
