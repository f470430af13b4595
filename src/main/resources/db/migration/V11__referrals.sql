-- Referrals of victims to providers, the offers made, the support given and what came of it.

create table referral (
  id                   uuid primary key,
  case_id              uuid not null references victim_case (id),
  reference            text not null unique,
  state                text not null check (state in ('OFFERED', 'ACCEPTED', 'UNMET', 'ENDED', 'WITHDRAWN')),
  kinds                text[] not null,
  opened_at            timestamptz not null,
  ended_at             timestamptz,
  opened_by_job        bigint not null,
  process_instance_key bigint not null,
  version              bigint not null,
  unique (opened_by_job, process_instance_key)
);
create index referral_by_case on referral (case_id, opened_at);

create table referral_offer (
  id          uuid primary key,
  referral_id uuid not null references referral (id),
  provider_id uuid not null,
  service_id  uuid not null references provider_service (id),
  state       text not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
  offered_at  timestamptz not null,
  reply_by    timestamptz not null,
  replied_at  timestamptz,
  replied_by  uuid,
  reason      text,
  made_by_job bigint not null,
  unique (referral_id, made_by_job)
);
create index referral_offer_by_provider on referral_offer (provider_id, offered_at desc, id desc);
create index referral_offer_accepted on referral_offer (service_id) where state = 'ACCEPTED';

create table support_session (
  id            uuid primary key,
  referral_id   uuid not null references referral (id),
  supported_on  date not null,
  support_types text[] not null,
  channel       text,
  minutes       int,
  note          text,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null
);
create index support_session_by_referral on support_session (referral_id, supported_on);

create table outcome_measure (
  referral_id         uuid primary key references referral (id),
  wellbeing           text,
  reintegration       text,
  safety              text,
  informed            text,
  justice_experience  text,
  coping              text,
  not_measured_reason text,
  closing_note        text,
  measured_at         timestamptz not null,
  measured_by         uuid not null
);

comment on column referral.id is 'Identifies the referral. [internal] [keep: case]';
comment on column referral.case_id is 'The case. [internal] [keep: case]';
comment on column referral.reference is 'What the provider calls the referral by. [internal] [keep: case]';
comment on column referral.state is 'Where the referral stands. [internal] [keep: case]';
comment on column referral.kinds is 'Which kinds of service are looked for. [special category] [keep: case]';
comment on column referral.opened_at is 'When the search for a provider began. [internal] [keep: case]';
comment on column referral.ended_at is 'When support ended, or the search did. [internal] [keep: case]';
comment on column referral.opened_by_job is 'The engine''s job that asked for it, so that it is opened once. [internal] [keep: case]';
comment on column referral.process_instance_key is 'The engine''s journey that asked for it. [internal] [keep: case]';
comment on column referral.version is 'Guards against two changes at once. [internal] [keep: case]';
comment on column referral_offer.id is 'Identifies the offer. [internal] [keep: case]';
comment on column referral_offer.referral_id is 'The referral. [internal] [keep: case]';
comment on column referral_offer.provider_id is 'The provider it was offered to. [internal] [keep: case]';
comment on column referral_offer.service_id is 'The service it was offered to. [internal] [keep: case]';
comment on column referral_offer.state is 'Where the offer stands. [internal] [keep: case]';
comment on column referral_offer.offered_at is 'When it was offered. [internal] [keep: case]';
comment on column referral_offer.reply_by is 'Until when the provider may reply. [internal] [keep: case]';
comment on column referral_offer.replied_at is 'When the provider replied. [internal] [keep: case]';
comment on column referral_offer.replied_by is 'Who replied. [internal] [keep: case]';
comment on column referral_offer.reason is 'Why it was refused. [internal] [keep: case]';
comment on column referral_offer.made_by_job is 'The engine''s job that asked for it, so that it is made once. [internal] [keep: case]';
comment on column support_session.id is 'Identifies the session. [internal] [keep: case]';
comment on column support_session.referral_id is 'The referral. [internal] [keep: case]';
comment on column support_session.supported_on is 'The day support was given. [personal] [keep: case]';
comment on column support_session.support_types is 'Types of support given. [special category] [keep: case]';
comment on column support_session.channel is 'How it was given. [personal] [keep: case]';
comment on column support_session.minutes is 'How long it took, in minutes. [internal] [keep: case]';
comment on column support_session.note is 'What there is to say about it. [special category] [keep: case]';
comment on column support_session.recorded_at is 'When it was recorded. [internal] [keep: case]';
comment on column support_session.recorded_by is 'Who recorded it. [internal] [keep: case]';
comment on column outcome_measure.referral_id is 'The referral. [internal] [keep: case]';
comment on column outcome_measure.wellbeing is 'Change in personal wellbeing. [special category] [keep: case]';
comment on column outcome_measure.reintegration is 'Change in re-integration. [special category] [keep: case]';
comment on column outcome_measure.safety is 'Change in perception of safety. [special category] [keep: case]';
comment on column outcome_measure.informed is 'Change in feeling informed. [special category] [keep: case]';
comment on column outcome_measure.justice_experience is 'Change in experience of the criminal justice system. [special category] [keep: case]';
comment on column outcome_measure.coping is 'Change in ability to cope. [special category] [keep: case]';
comment on column outcome_measure.not_measured_reason is 'Why outcomes were not measured. [personal] [keep: case]';
comment on column outcome_measure.closing_note is 'What there is to say about the end of support. [special category] [keep: case]';
comment on column outcome_measure.measured_at is 'When it was recorded. [internal] [keep: case]';
comment on column outcome_measure.measured_by is 'Who recorded it. [internal] [keep: case]';
