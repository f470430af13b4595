package redress.tasks;

/**
 * How many there are, counted no further than it matters.
 *
 * @param counted the rows counted, at most one more than the cap
 */
public record CappedCount(int counted) {

  public static final int CAP = 200;

  public boolean isNone() {
    return counted == 0;
  }

  /** For example "17" or "200+". */
  @Override
  public String toString() {
    return counted > CAP ? CAP + "+" : String.valueOf(counted);
  }
}
