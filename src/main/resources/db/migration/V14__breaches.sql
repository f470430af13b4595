-- Deadlines that passed and what was learnt from them; deadlines that called for somebody; the
-- manager; and work that goes on beside a case's journey.

alter table user_role
  drop constraint user_role_role_check,
  add constraint user_role_role_check check (role in
    ('CASEWORKER', 'SUPERVISOR', 'MANAGER', 'REVIEW_MANAGER', 'PROVIDER_WORKER', 'PROVIDER_MANAGER', 'ADMINISTRATOR'));

alter table task add column matter_id uuid;
create index task_of_matter on task (matter_id) where matter_id is not null;

comment on column task.matter_id is 'The matter beside the case''s journey it belongs to, for example a deadline''s call: such work neither carries the journey nor ends with it. Empty for the work of the journey itself. [internal] [keep: case]';

create table breach (
  id              uuid        primary key,
  clock_id        uuid        not null unique references clock,
  case_id         uuid        not null,
  organisation_id uuid        not null references organisation,
  rule            text        not null,
  rule_name       text        not null,
  due_at          timestamptz not null,
  entered_at      timestamptz not null,
  state           text        not null check (state in ('TO_EXPLAIN', 'EXPLAINED', 'SIGNED_OFF')),
  cause           text        check (cause in ('POLICE_INFORMATION', 'POLICE_SYSTEM', 'OWN_CAPACITY',
    'NOT_ALLOCATED', 'NO_SAFE_CONTACT', 'PROVIDER_SILENT', 'OTHER_BODY', 'RECORDED_LATE', 'OTHER')),
  what_happened   text,
  learning        text,
  action          text,
  explained_at    timestamptz,
  explained_by    uuid,
  check ((explained_at is null) = (cause is null)),
  check (state = 'TO_EXPLAIN' or cause is not null)
);

create index breach_by_due on breach (organisation_id, due_at desc, id desc);
create index breach_by_state on breach (organisation_id, state, due_at desc, id desc);

comment on table breach is 'The breach register: one entry for each clock that was not done by its due moment.';
comment on column breach.id is 'Identifies the entry. [internal] [keep: case]';
comment on column breach.clock_id is 'The clock; it is entered once. [internal] [keep: case]';
comment on column breach.case_id is 'The case the clock runs for. [internal] [keep: case]';
comment on column breach.organisation_id is 'The office that answers for it. [internal] [keep: case]';
comment on column breach.rule is 'The code of the clock''s rule. [internal] [keep: case]';
comment on column breach.rule_name is 'What had to be done, in plain words. [internal] [keep: case]';
comment on column breach.due_at is 'The last moment that would have been in time. [internal] [keep: case]';
comment on column breach.entered_at is 'When it was entered. [internal] [keep: case]';
comment on column breach.state is 'To be explained, explained, or signed off. [internal] [keep: case]';
comment on column breach.cause is 'Why it happened, from a list; empty until it is explained. [internal] [keep: case]';
comment on column breach.what_happened is 'What happened, in the words of whoever explained it. [special category] [keep: case]';
comment on column breach.learning is 'What was learnt. [personal] [keep: case]';
comment on column breach.action is 'What is being done about it; empty where nothing is. [personal] [keep: case]';
comment on column breach.explained_at is 'When it was last explained. [internal] [keep: case]';
comment on column breach.explained_by is 'Who last explained it. [internal] [keep: case]';

create table breach_review (
  breach_id   uuid        not null references breach,
  position    integer     not null,
  decision    text        not null check (decision in ('AGREED', 'SENT_BACK')),
  reason      text,
  reviewed_at timestamptz not null,
  reviewed_by uuid        not null,
  cause         text      not null,
  what_happened text      not null,
  learning      text      not null,
  action        text,
  explained_at  timestamptz not null,
  explained_by  uuid      not null,
  primary key (breach_id, position),
  check ((decision = 'SENT_BACK') = (reason is not null))
);

comment on table breach_review is 'Every decision on an explanation, with the explanation as it was then.';
comment on column breach_review.breach_id is 'The entry in the register. [internal] [keep: case]';
comment on column breach_review.position is 'Counts the decisions on it from 1. [internal] [keep: case]';
comment on column breach_review.decision is 'Agreed or sent back. [internal] [keep: case]';
comment on column breach_review.reason is 'Why it was sent back. [personal] [keep: case]';
comment on column breach_review.reviewed_at is 'When it was decided. [internal] [keep: case]';
comment on column breach_review.reviewed_by is 'Who decided. [internal] [keep: case]';
comment on column breach_review.cause is 'The cause that was given. [internal] [keep: case]';
comment on column breach_review.what_happened is 'What was said to have happened. [special category] [keep: case]';
comment on column breach_review.learning is 'What was said to be learnt. [personal] [keep: case]';
comment on column breach_review.action is 'What was said to be done about it. [personal] [keep: case]';
comment on column breach_review.explained_at is 'When it was explained. [internal] [keep: case]';
comment on column breach_review.explained_by is 'Who explained it. [internal] [keep: case]';

create table deadline_call (
  id          uuid        primary key,
  clock_id    uuid        not null references clock,
  case_id     uuid        not null,
  rule_name   text        not null,
  due_at      timestamptz not null,
  step        text,
  called_at   timestamptz not null,
  state       text        not null check (state in ('OPEN', 'REVIEW', 'ANSWERED', 'SETTLED')),
  position    text        check (position in ('DONE', 'WILL_BE_DONE', 'MISSED')),
  done_by     date,
  answered_at timestamptz,
  answered_by uuid,
  unique (clock_id, due_at, step),
  check ((position = 'WILL_BE_DONE') = (done_by is not null))
);

create index deadline_call_open on deadline_call (clock_id) where state = 'OPEN';

comment on table deadline_call is 'The calls of deadlines for somebody to act: one for each step of a ladder that wants a task, each with a journey of its own.';
comment on column deadline_call.id is 'Identifies the call; its journey''s messages are correlated by it. [internal] [keep: case]';
comment on column deadline_call.clock_id is 'The clock that called. [internal] [keep: case]';
comment on column deadline_call.case_id is 'The case the clock runs for. [internal] [keep: case]';
comment on column deadline_call.rule_name is 'What must be done, in plain words. [internal] [keep: case]';
comment on column deadline_call.due_at is 'The due moment when it called. [internal] [keep: case]';
comment on column deadline_call.step is 'The step of the ladder that called; empty where the breach was explained on its page and only waits to be signed off. [internal] [keep: case]';
comment on column deadline_call.called_at is 'When it called. [internal] [keep: case]';
comment on column deadline_call.state is 'Open, under review by a manager, answered, or settled because nobody need answer any more. [internal] [keep: case]';
comment on column deadline_call.position is 'What was last answered: done, will be done, or missed. [internal] [keep: case]';
comment on column deadline_call.done_by is 'By when it will be done, where that was answered. [internal] [keep: case]';
comment on column deadline_call.answered_at is 'When it was last answered. [internal] [keep: case]';
comment on column deadline_call.answered_by is 'Who last answered. [internal] [keep: case]';
