-- The clocks: dated rules, the ledger of every clock's life, the rungs it climbs, and who wakes for it.

create table deadline_rule (
  id             uuid        primary key,
  code           text        not null,
  version        integer     not null check (version > 0),
  rule_set       text        not null,
  effective_from date        not null,
  effective_to   date        check (effective_to >= effective_from),
  name           text        not null,
  kind           text        not null check (kind in ('WORKING_DAYS', 'CLOCK_HOURS', 'CALENDAR_DAYS', 'CALENDAR_MONTHS')),
  standard       integer     not null check (standard > 0),
  enhanced       integer     not null check (enhanced > 0),
  owner          text        not null,
  source         text        not null,
  confidence     text        not null check (confidence in ('READ', 'SECOND_HAND', 'GENERAL_KNOWLEDGE', 'LOCAL')),
  rungs          jsonb       not null,
  origin         text        not null check (origin in ('FILE', 'ADMINISTRATOR')),
  added_at       timestamptz not null default now(),
  unique (code, version)
);

comment on table deadline_rule is 'Every version of every rule. A version never changes: clocks point at the one they began under.';
comment on column deadline_rule.id is 'Identifies the version. [public] [keep: forever]';
comment on column deadline_rule.code is 'The rule''s short name, for example VC04. [public] [keep: forever]';
comment on column deadline_rule.version is 'Counts the versions of one code from 1; among those in force the highest counts. [public] [keep: forever]';
comment on column deadline_rule.rule_set is 'The dated set of rules it belongs to. [public] [keep: forever]';
comment on column deadline_rule.effective_from is 'First day whose events it governs. [public] [keep: forever]';
comment on column deadline_rule.effective_to is 'Last day whose events it governs; empty while it is in force. [public] [keep: forever]';
comment on column deadline_rule.name is 'What must be done, in plain words. [public] [keep: forever]';
comment on column deadline_rule.kind is 'The way time is counted. [public] [keep: forever]';
comment on column deadline_rule.standard is 'How many units for everyone. [public] [keep: forever]';
comment on column deadline_rule.enhanced is 'How many units for a victim with enhanced rights. [public] [keep: forever]';
comment on column deadline_rule.owner is 'Who must act in time. [public] [keep: forever]';
comment on column deadline_rule.source is 'Where the rule is written. [public] [keep: forever]';
comment on column deadline_rule.confidence is 'How the source was read. [public] [keep: forever]';
comment on column deadline_rule.rungs is 'When people are told: for each rung an amount and what it is counted from. [public] [keep: forever]';
comment on column deadline_rule.origin is 'Whether the version came with the rules file or from an administrator. [public] [keep: forever]';
comment on column deadline_rule.added_at is 'When the version was added. [public] [keep: forever]';

create table clock (
  id           uuid        primary key,
  case_id      uuid        not null,
  rule         text        not null,
  rule_id      uuid        not null references deadline_rule,
  basis        text        not null check (basis in ('STANDARD', 'ENHANCED')),
  began_at     timestamptz not null,
  due_at       timestamptz not null,
  next_rung_at timestamptz,
  standing     text        not null check (standing in ('ON_TIME', 'WARNED', 'DUE', 'OVERDUE')),
  state        text        not null check (state in ('RUNNING', 'MET', 'LATE_MET', 'WAIVED')),
  ended_at     timestamptz,
  unique (case_id, rule, began_at),
  check ((state = 'RUNNING') = (ended_at is null)),
  check (state = 'RUNNING' or next_rung_at is null)
);

create index clock_running_by_case on clock (case_id, due_at, id) where state = 'RUNNING';
create index clock_running_by_due on clock (due_at, case_id) where state = 'RUNNING';

comment on table clock is 'Where each clock stands: a projection of its events, which can be made again from them.';
comment on column clock.id is 'Identifies the clock. [internal] [keep: case]';
comment on column clock.case_id is 'The case it runs for: a victim''s, a complaint or a review. [internal] [keep: case]';
comment on column clock.rule is 'The code of its rule. [internal] [keep: case]';
comment on column clock.rule_id is 'The version of the rule in force on the day it began. [internal] [keep: case]';
comment on column clock.basis is 'Whether the standard or the enhanced number counts. [internal] [keep: case]';
comment on column clock.began_at is 'The moment of the event that started it. [internal] [keep: case]';
comment on column clock.due_at is 'The last moment that is in time. [internal] [keep: case]';
comment on column clock.next_rung_at is 'When its next rung is to be acted on; empty when none is left. [internal] [keep: case]';
comment on column clock.standing is 'The highest rung acted on. [internal] [keep: case]';
comment on column clock.state is 'Running, met, met late or waived. [internal] [keep: case]';
comment on column clock.ended_at is 'When it was met or waived. [internal] [keep: case]';

create table clock_event (
  clock_id    uuid        not null references clock,
  position    integer     not null check (position > 0),
  kind        text        not null check (kind in ('STARTED', 'MET', 'WAIVED', 'SUSPENDED', 'RESUMED', 'EXTENDED', 'REBASED', 'REOPENED')),
  at          timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  reason      text,
  rule_id     uuid        references deadline_rule,
  basis       text        check (basis in ('STANDARD', 'ENHANCED')),
  due_at      timestamptz not null,
  primary key (clock_id, position)
);

comment on table clock_event is 'The ledger: what happened to each clock, in order. Rows are added and never changed.';
comment on column clock_event.clock_id is 'The clock it happened to. [internal] [keep: case]';
comment on column clock_event.position is 'Its place in the clock''s life, from 1. [internal] [keep: case]';
comment on column clock_event.kind is 'What happened. [internal] [keep: case]';
comment on column clock_event.at is 'When it took effect. [internal] [keep: case]';
comment on column clock_event.recorded_at is 'When it was written down. [internal] [keep: case]';
comment on column clock_event.recorded_by is 'The user who did it; empty where Redress itself did. [internal] [keep: case]';
comment on column clock_event.reason is 'Why, where a reason is asked for. [personal] [keep: case]';
comment on column clock_event.rule_id is 'The version of the rule it counts by from here; empty where that does not change. [internal] [keep: case]';
comment on column clock_event.basis is 'The basis it counts by from here; empty where that does not change. [internal] [keep: case]';
comment on column clock_event.due_at is 'The due moment as it followed from the ledger up to here. [internal] [keep: case]';

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger of clocks is never changed: add an event instead.';
end $$;

create trigger clock_event_never_changes before update on clock_event
  for each row execute function refuse_change_of_ledger();

create table clock_rung (
  clock_id uuid        not null references clock,
  rung     text        not null check (rung in ('WARN', 'DUE', 'OVERDUE')),
  fell_at  timestamptz not null,
  acted_at timestamptz not null,
  primary key (clock_id, rung)
);

comment on table clock_rung is 'The rungs acted on. The row is written with what the rung does, so each acts exactly once.';
comment on column clock_rung.clock_id is 'The clock that reached it. [internal] [keep: case]';
comment on column clock_rung.rung is 'Which rung. [internal] [keep: case]';
comment on column clock_rung.fell_at is 'The moment the rung was set for. [internal] [keep: case]';
comment on column clock_rung.acted_at is 'When it was acted on. [internal] [keep: case]';

create table keep_time (
  case_id      uuid        primary key,
  next_wake_at timestamptz,
  last_wake_at timestamptz,
  last_job_key bigint
);

create index keep_time_due on keep_time (next_wake_at, case_id) where next_wake_at is not null;

comment on table keep_time is 'When each case next needs waking, and who was last told so. Its row is the lock under which a case''s clocks change.';
comment on column keep_time.case_id is 'The case. [internal] [keep: case]';
comment on column keep_time.next_wake_at is 'The earliest next rung of its running clocks; empty when none is left. [internal] [keep: case]';
comment on column keep_time.last_wake_at is 'The moment for which the journey last woke and went on keeping time. [internal] [keep: case]';
comment on column keep_time.last_job_key is 'The engine''s job that was then told to go on; empty once the journey was told of a newer moment. [internal] [keep: case]';

create view case_next_deadline as
  select distinct on (c.case_id)
    c.case_id, c.id as clock_id, c.rule, r.name as rule_name, c.due_at, c.standing
  from clock c
  join deadline_rule r on r.id = c.rule_id
  where c.state = 'RUNNING'
  order by c.case_id, c.due_at, c.id;

comment on view case_next_deadline is 'The earliest running clock of each case.';
comment on column case_next_deadline.case_id is 'The case. [internal] [keep: case]';
comment on column case_next_deadline.clock_id is 'Its earliest running clock. [internal] [keep: case]';
comment on column case_next_deadline.rule is 'The code of the clock''s rule. [internal] [keep: case]';
comment on column case_next_deadline.rule_name is 'What must be done, in plain words. [public] [keep: case]';
comment on column case_next_deadline.due_at is 'The last moment that is in time. [internal] [keep: case]';
comment on column case_next_deadline.standing is 'The highest rung acted on. [internal] [keep: case]';
