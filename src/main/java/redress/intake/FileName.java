package redress.intake;

import org.jspecify.annotations.Nullable;

/** The name a sender's file is known by: its last part, printable, and not too long. */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  static boolean isNone(@Nullable String given) {
    return given == null || given.isBlank();
  }

  static String of(@Nullable String given) {
    String last = given == null ? "" : given.replaceFirst("(?s)^.*[/\\\\]", "");
    String printable = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
    if (printable.isEmpty()) {
      return "feed.csv";
    }
    return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
  }
}
