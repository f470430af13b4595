package redress.deadlines.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.shared.UserId;

/** Every version of the list, how it came to be and what it did to the clocks. */
@Component
public class CalendarVersions {

  private final JdbcClient jdbc;

  CalendarVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One version.
   *
   * @param addedBy null where it came with Redress
   * @param inUse whether clocks are counted by it now
   * @param counted how many times a clock was counted anew by it
   * @param moved how many of those got another due date
   */
  public record Kept(
      int version,
      int firstYear,
      int lastYear,
      String reason,
      Instant addedAt,
      @Nullable UserId addedBy,
      boolean inUse,
      int counted,
      int moved) {}

  /** The newest, which is in use, comes first. */
  public List<Kept> all() {
    return jdbc.sql(
            """
            select c.version, c.first_year, c.last_year, c.reason, c.added_at, c.added_by,
                   c.version = max(c.version) over () as in_use, e.counted, e.moved
              from working_calendar c
             cross join lateral (
                   select count(*) as counted,
                          count(*) filter (where changed.due_at <> before.due_at) as moved
                     from clock_event changed
                     join clock_event before
                       on before.clock_id = changed.clock_id
                      and before.position = changed.position - 1
                    where changed.calendar_id = c.id and changed.kind = 'CALENDAR_CHANGED') e
             order by c.version desc
            """)
        .query(CalendarVersions::kept)
        .list();
  }

  /** How many open clocks are still counted by an older list. */
  public int countedOtherwise() {
    return jdbc.sql(
            """
            select count(*) from clock
             where state in ('RUNNING', 'SUSPENDED')
               and calendar_id is distinct from
                   (select id from working_calendar order by version desc limit 1)
            """)
        .query(Integer.class)
        .single();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    UUID by = row.getObject("added_by", UUID.class);
    return new Kept(
        row.getInt("version"),
        row.getInt("first_year"),
        row.getInt("last_year"),
        row.getString("reason"),
        row.getTimestamp("added_at").toInstant(),
        by == null ? null : new UserId(by),
        row.getBoolean("in_use"),
        row.getInt("counted"),
        row.getInt("moved"));
  }
}
