package redress.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many clocks are in each bucket; none where a bucket is missing. */
record Counts(Map<Bucket, Long> numbers) {

  static final Counts NONE = new Counts(Map.of());

  Counts {
    numbers = Map.copyOf(numbers);
  }

  /** From columns named after the buckets. */
  static Counts read(ResultSet row, Collection<Bucket> buckets) throws SQLException {
    Map<Bucket, Long> numbers = new EnumMap<>(Bucket.class);
    for (Bucket bucket : buckets) {
      numbers.put(bucket, row.getLong(bucket.name()));
    }
    return new Counts(numbers);
  }

  public long of(Bucket bucket) {
    return numbers.getOrDefault(bucket, 0L);
  }

  Counts plus(Counts more) {
    Map<Bucket, Long> sums = new EnumMap<>(Bucket.class);
    sums.putAll(numbers);
    more.numbers.forEach((bucket, number) -> sums.merge(bucket, number, Long::sum));
    return new Counts(sums);
  }
}
