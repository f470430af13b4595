package redress.engine;

/** Why something failed, in one line for the list of stuck work. */
final class Reasons {

  private static final int LONGEST = 500;

  private Reasons() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    String line =
        message == null || message.isBlank()
            ? failure.getClass().getSimpleName()
            : failure.getClass().getSimpleName() + ": " + message.strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
