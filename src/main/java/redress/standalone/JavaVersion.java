package redress.standalone;

/** Which Java Redress and its engine run on. */
final class JavaVersion {

  static final int OLDEST = 21;

  private JavaVersion() {}

  static void check(int running) {
    if (running < OLDEST) {
      throw new StandaloneProblem(
          "Redress needs Java %d or newer, but this is Java %d. Install a newer JDK, for example Temurin 25 from adoptium.net."
              .formatted(OLDEST, running));
    }
  }
}
