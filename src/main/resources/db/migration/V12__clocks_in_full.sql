-- The clocks in full: calendars kept by version, rules with ladders and chains, every event of a
-- clock's life, who carries it, and what the journey was last told.

create table working_calendar (
  id         uuid        primary key,
  version    integer     not null unique check (version > 0),
  origin     text        not null check (origin in ('FILE', 'ADMINISTRATOR')),
  list       text        not null,
  sha256     text        not null,
  first_year integer     not null,
  last_year  integer     not null check (last_year >= first_year),
  reason     text        not null,
  added_at   timestamptz not null,
  added_by   uuid
);

comment on table working_calendar is 'Every bank-holiday list ever used, as received. The highest version counts; a clock''s ledger names the one it was counted by.';
comment on column working_calendar.id is 'Identifies the version. [public] [keep: forever]';
comment on column working_calendar.version is 'Counts the versions from 1; the highest counts. [public] [keep: forever]';
comment on column working_calendar.origin is 'Whether it came with Redress or from an administrator. [public] [keep: forever]';
comment on column working_calendar.list is 'The file as GOV.UK publishes it. [public] [keep: forever]';
comment on column working_calendar.sha256 is 'The file''s hash: the same file twice is one version. [public] [keep: forever]';
comment on column working_calendar.first_year is 'The first year it lists whole. [public] [keep: forever]';
comment on column working_calendar.last_year is 'The last year it lists whole. [public] [keep: forever]';
comment on column working_calendar.reason is 'Why it was added. [internal] [keep: forever]';
comment on column working_calendar.added_at is 'When it was added. [internal] [keep: forever]';
comment on column working_calendar.added_by is 'The administrator who added it; empty where it came with Redress. [internal] [keep: forever]';

alter table deadline_rule
  add column trigger_event text    not null default 'The event',
  add column alternative   text    check (alternative in ('WORKING_DAYS', 'CALENDAR_DAYS')),
  add column agreed        boolean not null default false,
  add column suspendable   boolean not null default false,
  add column extendable    integer not null default 0 check (extendable >= 0),
  add column followed_by   text,
  add column followed_from text    check (followed_from in ('MET', 'DUE')),
  add column ladder        jsonb   not null default '[]',
  add column reason        text,
  add column added_by      uuid,
  add check ((followed_by is null) = (followed_from is null));

update deadline_rule set ladder = (
  select coalesce(jsonb_agg(jsonb_build_object(
           'rung', rung.key, 'at', rung.value, 'act', 'NOTIFY',
           'whom', case rung.key when 'OVERDUE' then '["OWNER", "SUPERVISOR"]'::jsonb else '["OWNER"]'::jsonb end)
           order by array_position(array['WARN', 'DUE', 'OVERDUE'], rung.key)), '[]')
    from jsonb_each(rungs) rung);

alter table deadline_rule
  drop column rungs,
  alter column trigger_event drop default,
  alter column ladder drop default;

comment on column deadline_rule.trigger_event is 'What starts the clock, in plain words. [public] [keep: forever]';
comment on column deadline_rule.alternative is 'The other way of counting that is always computed beside the official one; empty where there is none. [public] [keep: forever]';
comment on column deadline_rule.agreed is 'Whether the number is agreed case by case; the rule''s own is then used where nothing was agreed. [public] [keep: forever]';
comment on column deadline_rule.suspendable is 'Whether its clocks may be suspended. [public] [keep: forever]';
comment on column deadline_rule.extendable is 'By how many of its units a clock may be extended in all; 0 where it may not. [public] [keep: forever]';
comment on column deadline_rule.followed_by is 'The rule of the clock that follows in a chain; empty where none does. [public] [keep: forever]';
comment on column deadline_rule.followed_from is 'Whether the clock that follows begins when this one was met or the day after it was due. [public] [keep: forever]';
comment on column deadline_rule.ladder is 'The steps by which its clocks make themselves heard: when, how and to whom. [public] [keep: forever]';
comment on column deadline_rule.reason is 'Why an administrator added the version; empty where it came with Redress. [internal] [keep: forever]';
comment on column deadline_rule.added_by is 'The administrator who added it; empty where it came with Redress. [internal] [keep: forever]';

alter table clock
  add column calendar_id     uuid references working_calendar,
  add column organisation_id uuid,
  add column team            text,
  add column owner_id        uuid,
  add column provider_id     uuid,
  drop constraint clock_state_check,
  drop constraint clock_check,
  add constraint clock_state_check check (state in ('RUNNING', 'SUSPENDED', 'MET', 'LATE_MET', 'WAIVED')),
  add constraint clock_ends_once check ((state in ('RUNNING', 'SUSPENDED')) = (ended_at is null));

comment on column clock.calendar_id is 'The calendar its due date follows from; empty where it was counted by the first. [internal] [keep: case]';
comment on column clock.organisation_id is 'The office the case belongs to. [internal] [keep: case]';
comment on column clock.team is 'The group of the office that works on the case, as in the task list. [internal] [keep: case]';
comment on column clock.owner_id is 'The person who owns the case; empty where nobody does yet. [internal] [keep: case]';
comment on column clock.provider_id is 'The provider that must act; empty where the office or the police must. [internal] [keep: case]';
comment on column clock.state is 'Running, suspended, met, met late or waived. [internal] [keep: case]';

alter table clock_event
  add column until       timestamptz,
  add column amount      integer,
  add column calendar_id uuid references working_calendar,
  drop constraint clock_event_kind_check,
  add constraint clock_event_kind_check check (kind in ('STARTED', 'SUSPENDED', 'RESUMED', 'EXTENDED',
    'EXCLUDED', 'REBASED', 'CALENDAR_CHANGED', 'MET', 'WAIVED', 'REOPENED'));

comment on column clock_event.until is 'For an excluded period: the first moment that counts again. [internal] [keep: case]';
comment on column clock_event.amount is 'For an extension: how many units more. For a start: how many were agreed, where they were. [internal] [keep: case]';
comment on column clock_event.calendar_id is 'The calendar it counts by from here; empty where that does not change. [internal] [keep: case]';

alter table clock_rung
  add column step      text,
  add column due_at    timestamptz,
  add column overtaken boolean not null default false;
update clock_rung r set
  due_at = c.due_at,
  step = coalesce((select s ->> 'rung' || ' ' || (s ->> 'at') from jsonb_array_elements(d.ladder) s
                    where s ->> 'rung' = r.rung limit 1), r.rung)
  from clock c join deadline_rule d on d.id = c.rule_id where c.id = r.clock_id;
alter table clock_rung
  drop constraint clock_rung_pkey,
  alter column step set not null,
  alter column due_at set not null,
  alter column overtaken drop default,
  add primary key (clock_id, due_at, step);
create index clock_rung_by_time on clock_rung (acted_at);

comment on table clock_rung is 'The rungs acted on. The row is written with what the rung does, so each acts exactly once for each due date.';
comment on column clock_rung.step is 'The rung and its timing, for example OVERDUE 0 after: unique on its ladder. [internal] [keep: case]';
comment on column clock_rung.due_at is 'The due date it belongs to: where that moves, the ladder begins anew. [internal] [keep: case]';
comment on column clock_rung.overtaken is 'Whether a higher rung of the same clock was acted on at the same time, so that people were told of that one only. [internal] [keep: case]';

alter table keep_time
  add column told_wake_at    timestamptz,
  add column organisation_id uuid,
  add column team            text,
  add column owner_id        uuid;
update keep_time set told_wake_at = next_wake_at;

comment on column keep_time.next_wake_at is 'The earliest rung still to be acted on; empty when none is left. [internal] [keep: case]';
comment on column keep_time.told_wake_at is 'When the journey was last told to wake; empty where no wake is under way. [internal] [keep: case]';
comment on column keep_time.organisation_id is 'The office the case belongs to; its new clocks take this over. [internal] [keep: case]';
comment on column keep_time.team is 'The group of the office that works on the case. [internal] [keep: case]';
comment on column keep_time.owner_id is 'The person who owns the case; empty where nobody does yet. [internal] [keep: case]';

update keep_time k set organisation_id = c.organisation_id, owner_id = c.owner_id, team = 'caseworkers'
  from victim_case c where c.id = k.case_id;
update clock c set organisation_id = k.organisation_id, owner_id = k.owner_id, team = k.team
  from keep_time k where k.case_id = c.case_id;
