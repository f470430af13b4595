-- Providers' services: what they offer, to whom, where and until when.

create table provider_service (
  id              uuid primary key,
  organisation_id uuid not null,
  name            text not null,
  kinds           text[] not null,
  age_min         int,
  age_max         int,
  districts       text[] not null,
  rank            int not null,
  capacity        int not null check (capacity >= 0),
  valid_from      date not null,
  valid_to        date,
  source          text not null,
  unique (organisation_id, name, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index provider_service_by_kind on provider_service using gin (kinds);

comment on column provider_service.id is 'Identifies the service. [internal] [keep: forever]';
comment on column provider_service.organisation_id is 'The provider. [internal] [keep: forever]';
comment on column provider_service.name is 'What the service is called. [public] [keep: forever]';
comment on column provider_service.kinds is 'Which kinds of need it serves. [public] [keep: forever]';
comment on column provider_service.age_min is 'Youngest age served; empty for no limit. [public] [keep: forever]';
comment on column provider_service.age_max is 'Oldest age served; empty for no limit. [public] [keep: forever]';
comment on column provider_service.districts is 'Districts served; none means all. [public] [keep: forever]';
comment on column provider_service.rank is 'Which is asked first among equals; 1 is first. [internal] [keep: forever]';
comment on column provider_service.capacity is 'How many victims it can support at once. [internal] [keep: forever]';
comment on column provider_service.valid_from is 'First day of the contract. [internal] [keep: forever]';
comment on column provider_service.valid_to is 'Last day of the contract; empty while open. [internal] [keep: forever]';
comment on column provider_service.source is 'Where this entry was taken from. [internal] [keep: forever]';
