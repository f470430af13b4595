-- Human work: our own list, and the forms it was opened with.

create table form_version (
  id            uuid        primary key,
  form          text        not null,
  sha256        text        not null unique,
  content       text        not null,
  first_used_at timestamptz not null
);

create table task (
  id                   uuid        primary key,
  job_key              bigint      not null,
  process_instance_key bigint      not null,
  process_id           text        not null,
  element_id           text        not null,
  type                 text        not null,
  title                text        not null,
  case_id              uuid        not null,
  referral_id          uuid,
  organisation_id      uuid        not null,
  role                 text        not null,
  assignee             uuid,
  assignee_name        text,
  state                text        not null check (state in ('OPEN', 'COMPLETED', 'WITHDRAWN')),
  priority             int         not null check (priority between 1 and 4),
  due_at               timestamptz,
  form_version         uuid        not null references form_version (id),
  opened_at            timestamptz not null,
  claimed_at           timestamptz,
  ended_at             timestamptz,
  compared_at          timestamptz not null,
  unique (job_key, process_instance_key)
);
-- The team's list, nearest due first; whose work it is; a case's and a referral's work; what to compare.
create index task_of_team on task (organisation_id, (coalesce(due_at, 'infinity'::timestamptz)), role, id) where state = 'OPEN';
create index task_of_assignee on task (assignee, (coalesce(due_at, 'infinity'::timestamptz)), id) where state = 'OPEN';
create index task_of_case on task (case_id, opened_at);
create index task_of_referral on task (referral_id) where referral_id is not null;
create index task_to_compare on task (compared_at) where state = 'OPEN';
create index task_by_form_version on task (form_version);

create table kept_answers (
  task_id uuid        not null references task (id),
  user_id uuid        not null,
  answers jsonb       not null,
  kept_at timestamptz not null,
  primary key (task_id, user_id)
);

comment on column form_version.id is 'Identifies the version; made from its content. [internal] [keep: forever]';
comment on column form_version.form is 'The form''s path, such as cases/contact-victim. [internal] [keep: forever]';
comment on column form_version.sha256 is 'SHA-256 of path and content. [internal] [keep: forever]';
comment on column form_version.content is 'The form as Camunda Forms JSON. [internal] [keep: forever]';
comment on column form_version.first_used_at is 'When a task was first opened with it. [internal] [keep: forever]';
comment on column task.id is 'Identifies the task. [internal] [keep: case]';
comment on column task.job_key is 'The engine''s job behind it. [internal] [keep: case]';
comment on column task.process_instance_key is 'The engine''s journey it belongs to. [internal] [keep: case]';
comment on column task.process_id is 'The diagram it stands in. [internal] [keep: case]';
comment on column task.element_id is 'Its id in the diagram. [internal] [keep: case]';
comment on column task.type is 'What kind of work it is: room and id in the diagram. [internal] [keep: case]';
comment on column task.title is 'Its name as drawn. [internal] [keep: case]';
comment on column task.case_id is 'The case it belongs to. [internal] [keep: case]';
comment on column task.referral_id is 'The referral it belongs to; empty where it belongs to the case alone. [internal] [keep: case]';
comment on column task.organisation_id is 'The organisation that does it. [internal] [keep: case]';
comment on column task.role is 'The role in that organisation that does it. [internal] [keep: case]';
comment on column task.assignee is 'Who has it; empty where nobody has. [internal] [keep: case]';
comment on column task.assignee_name is 'Their name when they took it. [personal] [keep: case]';
comment on column task.state is 'OPEN, COMPLETED or WITHDRAWN. [internal] [keep: case]';
comment on column task.priority is 'From 1, urgent, to 4, low, where its case has none. [internal] [keep: case]';
comment on column task.due_at is 'The last moment that is in time; empty where there is none. [internal] [keep: case]';
comment on column task.form_version is 'The form it was opened with. [internal] [keep: case]';
comment on column task.opened_at is 'When the journey reached it. [internal] [keep: case]';
comment on column task.claimed_at is 'When it was last taken by somebody. [internal] [keep: case]';
comment on column task.ended_at is 'When it was completed or withdrawn. [internal] [keep: case]';
comment on column task.compared_at is 'When it was last compared with the engine. [internal] [keep: case]';
comment on column kept_answers.task_id is 'The task. [internal] [keep: case]';
comment on column kept_answers.user_id is 'Who will come back to it. [internal] [keep: case]';
comment on column kept_answers.answers is 'What they had entered; deleted when the task ends. [special category] [keep: case]';
comment on column kept_answers.kept_at is 'When they saved it. [internal] [keep: case]';
