package redress.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to try passwords after too many failures. Counted in the database, so that every copy of
 * the application counts the same; an attempt is written as failed before its password is tried, so
 * that many at once cannot slip past the count.
 */
@Component
class SignInThrottle {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int FAILURES_OF_A_USERNAME = 5;
  static final int FAILURES_FROM_AN_ADDRESS = 20;

  private final JdbcClient jdbc;

  SignInThrottle(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the attempt down as failed until {@link #succeeded} says otherwise. */
  Attempt begin(String username, String address, Instant now) {
    long id =
        jdbc.sql(
                """
                insert into sign_in_attempt (username, address, attempted_at, outcome)
                values (:username, :address, :now, 'FAILED') returning id
                """)
            .params(Map.of("username", username, "address", address, "now", utc(now)))
            .query(Long.class)
            .single();
    if (failuresOf(username, now) > FAILURES_OF_A_USERNAME
        || failuresFrom(address, now) > FAILURES_FROM_AN_ADDRESS) {
      end(id, "REFUSED");
      return new Attempt(id, false);
    }
    return new Attempt(id, true);
  }

  void succeeded(Attempt attempt) {
    end(attempt.id(), "SUCCEEDED");
  }

  private int failuresOf(String username, Instant now) {
    return jdbc.sql(
            """
            select count(*) from sign_in_attempt
            where username = :username and outcome = 'FAILED' and attempted_at > :since
              and attempted_at > coalesce(
                (select max(attempted_at) from sign_in_attempt
                 where username = :username and outcome = 'SUCCEEDED'), '-infinity')
            """)
        .param("username", username)
        .param("since", utc(now.minus(WINDOW)))
        .query(Integer.class)
        .single();
  }

  private int failuresFrom(String address, Instant now) {
    return jdbc.sql(
            """
            select count(*) from sign_in_attempt
            where address = :address and outcome = 'FAILED' and attempted_at > :since
            """)
        .param("address", address)
        .param("since", utc(now.minus(WINDOW)))
        .query(Integer.class)
        .single();
  }

  private void end(long id, String outcome) {
    jdbc.sql("update sign_in_attempt set outcome = :outcome where id = :id")
        .param("outcome", outcome)
        .param("id", id)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * One attempt to sign in.
   *
   * @param mayBeTried whether its password may be compared at all
   */
  record Attempt(long id, boolean mayBeTried) {}
}
