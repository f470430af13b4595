-- Work that has failed several times, so that a person sees it. It is still tried again.

create table stuck_work (
  id              uuid        primary key,
  kind            text        not null check (kind in ('COMMAND', 'JOB')),
  key             text        not null,
  what            text        not null,
  case_id         uuid,
  reason          text        not null,
  attempts        int         not null,
  first_failed_at timestamptz not null,
  last_failed_at  timestamptz not null,
  unique (kind, key)
);
create index stuck_work_by_age on stuck_work (first_failed_at);
create index stuck_work_by_case on stuck_work (case_id);

comment on column stuck_work.id is 'Identifies the stuck work. [internal] [keep: 90 days]';
comment on column stuck_work.kind is 'COMMAND told to the engine, or JOB asked by it. [internal] [keep: 90 days]';
comment on column stuck_work.key is 'The outbox id of the command, or the engine''s key of the job. [internal] [keep: 90 days]';
comment on column stuck_work.what is 'The message or job type. [internal] [keep: 90 days]';
comment on column stuck_work.case_id is 'The case it belongs to, where known. [internal] [keep: 90 days]';
comment on column stuck_work.reason is 'Why the last attempt failed. [internal] [keep: 90 days]';
comment on column stuck_work.attempts is 'How often it has been tried. [internal] [keep: 90 days]';
comment on column stuck_work.first_failed_at is 'When it failed first. [internal] [keep: 90 days]';
comment on column stuck_work.last_failed_at is 'When it failed last. [internal] [keep: 90 days]';
