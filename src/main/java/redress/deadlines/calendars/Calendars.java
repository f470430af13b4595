package redress.deadlines.calendars;

import static redress.deadlines.calendars.CalendarsRule.CHANGED_MEANWHILE;
import static redress.deadlines.calendars.CalendarsRule.REASON_NEEDED;
import static redress.deadlines.calendars.CalendarsRule.SAME_LIST;
import static redress.shared.RuleBroken.require;

import jakarta.annotation.PostConstruct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import redress.deadlines.counting.BankHolidays;
import redress.deadlines.counting.WorkingCalendar;
import redress.shared.Ids;
import redress.shared.UserId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every bank-holiday list ever used. The list that comes with Redress is added at start, unless it
 * reaches less far than the one in use; an administrator adds a newer one from GOV.UK.
 */
@Component
public class Calendars {

  private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);
  private static final int LONGEST_REASON = 1_000;

  private final JdbcClient jdbc;
  private final BankHolidays bankHolidays;
  private final Resource file;
  private final Map<UUID, KeptCalendar> known = new ConcurrentHashMap<>();

  Calendars(
      JdbcClient jdbc,
      JsonMapper json,
      @Value("${redress.deadlines.bank-holidays:classpath:deadlines/bank-holidays.json}")
          Resource file) {
    this.jdbc = jdbc;
    this.bankHolidays = new BankHolidays(json);
    this.file = file;
  }

  @PostConstruct
  void load() throws IOException {
    try (InputStream list = file.getInputStream()) {
      loadFrom(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The list in use: the newest version. */
  public KeptCalendar current() {
    return of(
        jdbc.sql("select id from working_calendar order by version desc limit 1")
            .query(UUID.class)
            .single());
  }

  /** One version. Versions never change, so one that was read is remembered. */
  public KeptCalendar of(UUID id) {
    return known.computeIfAbsent(
        id,
        asked ->
            jdbc.sql("select * from working_calendar where id = :id")
                .param("id", asked)
                .query(this::kept)
                .single());
  }

  /** The oldest version: the one clocks were counted by before versions were kept. */
  public KeptCalendar first() {
    return of(
        jdbc.sql("select id from working_calendar order by version limit 1")
            .query(UUID.class)
            .single());
  }

  /**
   * What a list would make of the calendar, without adding it.
   *
   * @param list as GOV.UK publishes it
   * @throws redress.shared.RuleBroken where it is no list of England and Wales or says the same as
   *     the one in use
   */
  public WorkingCalendar candidate(String list) {
    WorkingCalendar candidate = read(list);
    KeptCalendar inUse = current();
    require(!candidate.equals(inUse.says()), SAME_LIST, inUse.version());
    return candidate;
  }

  /**
   * Adds a list in an administrator's name. A list that was in use before may be added again: so
   * the office goes back to it.
   *
   * @param list as GOV.UK publishes it
   * @param after the version it takes the place of
   * @throws redress.shared.RuleBroken where it cannot be a candidate, has no reason, or another
   *     version is in use by now
   */
  public void add(String list, int after, String reason, UserId by, Instant now) {
    candidate(list);
    require(!reason.isBlank() && reason.length() <= LONGEST_REASON, REASON_NEEDED);
    require(insert(list, after, reason.strip(), by, now), CHANGED_MEANWHILE);
  }

  private void loadFrom(String list) {
    WorkingCalendar says = read(list);
    Optional<Integer> reaches =
        jdbc.sql("select last_year from working_calendar order by version desc limit 1")
            .query(Integer.class)
            .optional();
    if (reaches.isPresent() && reaches.get() > says.lastYear()) {
      LOG.info(
          "The bank holidays that come with Redress reach to {}, those in use to {}: the latter"
              + " stay",
          says.lastYear(),
          reaches.get());
      return;
    }
    insert(list, null, "Came with Redress", null, null);
  }

  /**
   * Whether it was added.
   *
   * @param after the version it takes the place of, for an administrator's; null for the list that
   *     comes with Redress, which is added once
   */
  private boolean insert(
      String list,
      @Nullable Integer after,
      String reason,
      @Nullable UserId by,
      @Nullable Instant now) {
    WorkingCalendar says = read(list);
    return jdbc.sql(
                """
                insert into working_calendar (id, version, origin, list, sha256, first_year,
                    last_year, reason, added_at, added_by)
                select :id, coalesce(max(version), 0) + 1, :origin, :list, :sha256, :firstYear,
                    :lastYear, :reason, coalesce(:addedAt::timestamptz, now()), :addedBy
                  from working_calendar
                having max(version) = :after
                    or :after::integer is null
                       and not exists (select 1 from working_calendar where sha256 = :sha256)
                on conflict (version) do nothing
                """)
            .param("id", Ids.next())
            .param("after", after, Types.INTEGER)
            .param("origin", after == null ? "FILE" : "ADMINISTRATOR")
            .param("list", list)
            .param("sha256", sha256(list))
            .param("firstYear", says.firstYear())
            .param("lastYear", says.lastYear())
            .param("reason", reason)
            .param("addedAt", now == null ? null : Timestamp.from(now), Types.TIMESTAMP)
            .param("addedBy", by == null ? null : by.value(), Types.OTHER)
            .update()
        == 1;
  }

  private KeptCalendar kept(ResultSet row, int n) throws SQLException {
    return new KeptCalendar(
        row.getObject("id", UUID.class), row.getInt("version"), read(row.getString("list")));
  }

  private WorkingCalendar read(String list) {
    return bankHolidays.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sha256(String list) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
