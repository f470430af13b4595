package redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import redress.deadlines.ClockLedger.Entry;
import redress.deadlines.counting.WorkingCalendar;
import redress.deadlines.rules.RuleDefinition;
import redress.shared.Ids;
import redress.shared.RuleBroken;

/**
 * What a newer bank-holiday list would do to the open clocks, found out by counting them by it and
 * writing nothing down. Of many clocks some are looked at, evenly spread.
 */
@Component
public class CalendarTrial {

  private static final int LOOKED_AT = 2_000;
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final ClockLedger ledger;
  private final Sources sources;

  CalendarTrial(JdbcClient jdbc, ClockLedger ledger, Sources sources) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.sources = sources;
  }

  /**
   * What was found.
   *
   * @param open how many open clocks count working days
   * @param lookedAt how many of them were counted
   * @param moved how many of those would be due on another day
   * @param outOfReach how many of those the list cannot count, so that they keep their dates
   * @param first the first that would move, by due date
   */
  public record Found(int open, int lookedAt, int moved, int outOfReach, List<Move> first) {

    /** Whether not all were looked at. */
    public boolean sample() {
      return lookedAt < open;
    }

    /** How many of all would move, as far as those looked at tell. */
    public long movedOfAll() {
      return lookedAt == 0 ? 0 : Math.round((double) moved * open / lookedAt);
    }
  }

  /** One clock that would be due on another day. */
  public record Move(String code, String name, LocalDate from, LocalDate to) {}

  private record Chosen(UUID id, int open) {}

  /** Counts as many open clocks as are looked at by the list given. */
  @Transactional(readOnly = true)
  public Found count(WorkingCalendar list, Instant now) {
    UUID candidate = Ids.next();
    Sources withCandidate = new WithCandidate(sources, candidate, list);
    var counted = new ClockEvent.CalendarChanged(now, candidate, "Looked at only");

    List<Chosen> chosen = chosen();
    List<Move> moves = new ArrayList<>();
    int outOfReach = 0;
    for (Entry entry : ledger.these(chosen.stream().map(Chosen::id).toList())) {
      try {
        ClockLife life = ClockLife.replay(entry.events(), sources);
        ClockLife then = ClockLife.replay(entry.and(counted), withCandidate);
        if (!then.due().date().equals(life.due().date())) {
          RuleDefinition rule = life.rule();
          moves.add(new Move(rule.code(), rule.name(), life.due().date(), then.due().date()));
        }
      } catch (RuleBroken beyondTheList) {
        outOfReach++;
      }
    }
    return new Found(
        chosen.isEmpty() ? 0 : chosen.getFirst().open(),
        chosen.size(),
        moves.size(),
        outOfReach,
        moves.stream().limit(SHOWN).toList());
  }

  private List<Chosen> chosen() {
    return jdbc.sql(
            """
            select id, open
              from (select c.id, row_number() over (order by c.id) as place,
                           count(*) over () as open
                      from clock c join deadline_rule d on d.id = c.rule_id
                     where c.state in ('RUNNING', 'SUSPENDED') and d.kind = 'WORKING_DAYS') clocks
             where (place - 1) % ((open + :lookedAt - 1) / :lookedAt) = 0
            """)
        .param("lookedAt", LOOKED_AT)
        .query(Chosen.class)
        .list();
  }

  /** The kept rules and calendars, and one calendar that is not kept. */
  private record WithCandidate(Sources kept, UUID candidate, WorkingCalendar list)
      implements Sources {

    @Override
    public RuleDefinition rule(UUID version) {
      return kept.rule(version);
    }

    @Override
    public WorkingCalendar calendar(@Nullable UUID version) {
      return candidate.equals(version) ? list : kept.calendar(version);
    }
  }
}
