-- Needs assessments.

create table needs_assessment (
  id                uuid primary key,
  case_id           uuid not null references victim_case (id),
  assessed_at       timestamptz not null,
  assessed_by       uuid not null,
  support_wanted    boolean not null,
  needs             text[] not null,
  support_types     text[] not null,
  channel_wanted    text,
  summary           text,
  no_support_reason text
);
create index needs_assessment_by_case on needs_assessment (case_id, assessed_at desc);

comment on column needs_assessment.id is 'Identifies the assessment. [internal] [keep: case]';
comment on column needs_assessment.case_id is 'The case. [internal] [keep: case]';
comment on column needs_assessment.assessed_at is 'When needs were assessed. [personal] [keep: case]';
comment on column needs_assessment.assessed_by is 'Who assessed them. [internal] [keep: case]';
comment on column needs_assessment.support_wanted is 'Whether the victim wants support. [personal] [keep: case]';
comment on column needs_assessment.needs is 'Categories of need. [special category] [keep: case]';
comment on column needs_assessment.support_types is 'Types of support that would help. [special category] [keep: case]';
comment on column needs_assessment.channel_wanted is 'How the victim wants to be supported. [personal] [keep: case]';
comment on column needs_assessment.summary is 'The assessment in words. [special category] [keep: case]';
comment on column needs_assessment.no_support_reason is 'Why no support is wanted. [personal] [keep: case]';
