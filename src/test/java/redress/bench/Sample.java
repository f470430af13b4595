package redress.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What was measured of one thing, many times, in milliseconds. */
record Sample(double[] milliseconds) {

  static Sample of(Collection<Double> milliseconds) {
    return new Sample(milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  static Sample timing(int times, Runnable what) {
    var each = new double[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      what.run();
      each[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(each);
    return new Sample(each);
  }

  /** The value that so many percent do not exceed. */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * milliseconds.length);
    return milliseconds[Math.max(rank, 1) - 1];
  }

  /** For example {@code 12 / 19 / 40 ms}. */
  String percentiles(int... percents) {
    return String.join(
            " / ",
            Arrays.stream(percents)
                .mapToObj(percent -> String.format(Locale.UK, "%.0f", percentile(percent)))
                .toList())
        + " ms";
  }
}
