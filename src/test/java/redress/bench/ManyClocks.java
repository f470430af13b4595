package redress.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes cases and clocks straight into the tables, as many as a measurement needs: each open clock
 * has a case, an owner and a ledger like one that came through the doors.
 */
final class ManyClocks {

  private final JdbcClient database;

  ManyClocks(JdbcClient database) {
    this.database = database;
  }

  /** Open clocks, each of a case of its own, due over four weeks; ended ones, over two years. */
  void add(int open, int ended) {
    cases(open);
    database
        .sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, next_rung_at,
                standing, state, calendar_id, organisation_id, team, owner_id)
            select gen_random_uuid(), m.case_id, 'FC10', r.id, 'STANDARD', m.began, m.due, m.due,
                   'ON_TIME', 'RUNNING', k.id, m.organisation_id, 'caseworkers', m.owner_id
              from measured_case m, deadline_rule r, working_calendar k
             where r.code = 'FC10'
            """)
        .update();
    database
        .sql(
            """
            insert into clock (id, case_id, rule, rule_id, basis, began_at, due_at, next_rung_at,
                standing, state, ended_at, calendar_id, organisation_id, team, owner_id)
            select gen_random_uuid(), m.case_id, 'VC04', r.id, 'STANDARD',
                   m.began - n * interval '70 days', m.due - n * interval '70 days', null, 'ON_TIME',
                   case when m.number % 5 = 0 then 'LATE_MET' else 'MET' end,
                   m.due - n * interval '70 days'
                     + case when m.number % 5 = 0 then interval '2 days' else interval '-1 hour' end,
                   k.id, m.organisation_id, 'caseworkers', m.owner_id
              from measured_case m, generate_series(1, :times) n, deadline_rule r,
                   working_calendar k
             where r.code = 'VC04'
            """)
        .param("times", ended / open)
        .update();
    ledgers();
    database.sql("vacuum analyze").update();
  }

  /** Sets all open clocks to warn at one moment, and answers it: half a minute from now. */
  Instant warnAtOnce() {
    Instant began = Instant.now().plusSeconds(45).truncatedTo(ChronoUnit.SECONDS);
    database.sql("alter table clock_event disable trigger user").update();
    database
        .sql(
            """
            update clock set rule = 'LC48', rule_id = (select id from deadline_rule where code = 'LC48'),
                began_at = :warns::timestamptz - interval '36 hours',
                due_at = :warns::timestamptz + interval '12 hours', next_rung_at = :warns
             where id in (select clock_id from measured_clock)
            """)
        .param("warns", Timestamp.from(began))
        .update();
    database
        .sql(
            """
            update clock_event e set at = c.began_at, due_at = c.due_at, rule_id = c.rule_id
              from clock c join measured_clock m on m.clock_id = c.id
             where e.clock_id = c.id and e.position = 1
            """)
        .update();
    database.sql("alter table clock_event enable trigger user").update();
    database
        .sql(
            """
            update keep_time set next_wake_at = :warns, told_wake_at = :warns
             where case_id in (select case_id from measured_case)
            """)
        .param("warns", Timestamp.from(began))
        .update();
    return began;
  }

  int countedByAnOlderCalendar() {
    return database
        .sql(
            """
            select count(*) from clock
             where state in ('RUNNING', 'SUSPENDED') and rule = 'FC10'
               and calendar_id <> (select id from working_calendar order by version desc limit 1)
            """)
        .query(Integer.class)
        .single();
  }

  /** Removes the mails and messages that would go out now, so that they do not disturb the next. */
  void forgetWhatFollows() {
    database
        .sql(
            "delete from scheduled_tasks where task_name in ('send-mail', 'tell-engine') and not picked")
        .update();
  }

  private void cases(int howMany) {
    database
        .sql(
            """
            create table measured_case as
              select gen_random_uuid() as case_id, n as number,
                     o.id as organisation_id, u.id as owner_id,
                     now() - interval '10 days' + n * interval '15 seconds' as began,
                     now() - interval '2 days' + n * interval '24 seconds' as due
                from generate_series(1, :howMany) n, organisation o
                join app_user u on u.organisation_id = o.id and u.username = 'caseworker'
               where o.kind = 'LOCAL_POLICING_BODY'
            """)
        .param("howMany", howMany)
        .update();
    database
        .sql(
            """
            insert into victim_case (id, reference, organisation_id, owner_id, %1$s)
            select m.case_id, 'RV-2099-' || lpad(m.number::text, 6, '0'), m.organisation_id,
                   m.owner_id, %2$s
              from measured_case m,
                   (select * from victim_case where status = 'OPEN' limit 1) like_this
            """
                .formatted(columns(""), columns("like_this.")))
        .update();
  }

  private String columns(String prefix) {
    return database
        .sql(
            """
            select column_name from information_schema.columns
             where table_name = 'victim_case'
               and column_name not in ('id', 'reference', 'organisation_id', 'owner_id')
            """)
        .query(String.class)
        .list()
        .stream()
        .map(column -> prefix + column)
        .collect(Collectors.joining(", "));
  }

  private void ledgers() {
    database
        .sql(
            """
            insert into clock_event (clock_id, position, kind, at, recorded_at, rule_id, basis,
                calendar_id, due_at)
            select c.id, 1, 'STARTED', c.began_at, c.began_at, c.rule_id, c.basis, c.calendar_id,
                   c.due_at
              from clock c join measured_case m on m.case_id = c.case_id
            """)
        .update();
    database
        .sql(
            """
            insert into keep_time (case_id, told_wake_at, organisation_id, team, owner_id)
            select case_id, began, organisation_id, 'caseworkers', owner_id from measured_case
            """)
        .update();
    database
        .sql(
            """
            create table measured_clock as
              select c.id as clock_id from clock c join measured_case m on m.case_id = c.case_id
               where c.state = 'RUNNING'
            """)
        .update();
  }
}
