-- Intake: what arrived, exactly as it arrived, and where each record of it ended.

create table feed (
  id                uuid primary key,
  file_name         text        not null,
  sha256            text        not null,
  size_bytes        bigint      not null,
  door              text        not null check (door in ('UPLOAD', 'API')),
  organisation_id   uuid        not null,
  sent_by           text        not null,
  sent_by_user      uuid,
  sent_by_client    uuid,
  received_at       timestamptz not null,
  state             text        not null check (state in ('RECEIVED', 'PROCESSING', 'DONE', 'REFUSED')),
  refusal           text,
  header            text[],
  unknown_columns   text[]      not null default '{}',
  rows_received     integer     not null default 0,
  ended_at          timestamptz,
  check ((state = 'REFUSED') = (refusal is not null))
);
create index feed_of_organisation on feed (organisation_id, id desc);
create index feed_received on feed (received_at);

comment on table feed is 'One file, as it was received.';
comment on column feed.id is 'Identifies the feed; ordered by arrival. [internal] [keep: 7 years]';
comment on column feed.file_name is 'File name as the sender gave it. [internal] [keep: 7 years]';
comment on column feed.sha256 is 'SHA-256 of the file as received, hexadecimal. [internal] [keep: 7 years]';
comment on column feed.size_bytes is 'Size of the file as received, in bytes. [internal] [keep: 7 years]';
comment on column feed.door is 'Which door it came through: UPLOAD (a page) or API. [internal] [keep: 7 years]';
comment on column feed.organisation_id is 'Organisation whose user or API client sent it. [internal] [keep: 7 years]';
comment on column feed.sent_by is 'Name of the user or API client who sent it, as it was then. [internal] [keep: 7 years]';
comment on column feed.sent_by_user is 'User who uploaded it; empty where an API client sent it. [internal] [keep: 7 years]';
comment on column feed.sent_by_client is 'API client that sent it; empty where a person uploaded it. [internal] [keep: 7 years]';
comment on column feed.received_at is 'When it was received. [internal] [keep: 7 years]';
comment on column feed.state is 'RECEIVED (stored), PROCESSING (being read), DONE (every row decided) or REFUSED (no feed of ours). [internal] [keep: 7 years]';
comment on column feed.refusal is 'Why the file as a whole was refused, as one sentence. [internal] [keep: 7 years]';
comment on column feed.header is 'Column names of the header row, in the order of the file. [internal] [keep: 7 years]';
comment on column feed.unknown_columns is 'Columns of the file that the agreed format does not know. [internal] [keep: 7 years]';
comment on column feed.rows_received is 'Rows counted in the file before any of them was stored; the ledger is checked against it. [internal] [keep: 7 years]';
comment on column feed.ended_at is 'When the last row was decided, or the file refused. [internal] [keep: 7 years]';

create table feed_part (
  feed_id uuid    not null references feed,
  part_no integer not null,
  bytes   bytea   not null,
  primary key (feed_id, part_no)
);
comment on table feed_part is 'The bytes of a feed as received, cut into parts so that no file has to fit into memory.';
comment on column feed_part.feed_id is 'The feed it belongs to. [internal] [keep: 1 year]';
comment on column feed_part.part_no is 'Place of the part in the file, from 0. [internal] [keep: 1 year]';
comment on column feed_part.bytes is 'The bytes as received. [special category] [keep: 1 year]';

create table arrival (
  id              uuid primary key,
  feed_id         uuid        references feed,
  line_no         integer,
  raw             text        not null,
  organisation_id uuid        not null,
  received_at     timestamptz not null,
  record_id       text,
  source          text,
  record_key      text,
  crime_number    text,
  victim_key      text,
  person_key      text,
  fingerprint     text,
  content         jsonb,
  disposition     text        not null
    check (disposition in ('HELD', 'NEW_CASE', 'ADDED', 'DUPLICATE', 'OUT_OF_SCOPE', 'WITHDRAWN')),
  reason          text        not null,
  sentence        text        not null,
  case_id         uuid,
  decided_at      timestamptz,
  unique (feed_id, line_no),
  check ((feed_id is null) = (line_no is null)),
  check ((reason = 'WAITING') = (decided_at is null))
);

-- the lists of a feed's rows, and its ledger
create index arrival_by_disposition on arrival (feed_id, disposition, line_no);
create index arrival_waiting on arrival (feed_id, line_no) where reason = 'WAITING';
create index arrival_single on arrival (id) where feed_id is null;
-- recognising what came before
create index arrival_of_record on arrival (record_key) where record_key is not null;
create index arrival_of_content on arrival (fingerprint) where fingerprint is not null;
create index arrival_of_case on arrival (case_id) where case_id is not null;
create index arrival_on_crime on arrival (crime_number) where crime_number is not null;
-- whatever two copies of the application do at once, nobody gets two cases for one crime
create unique index arrival_opens_once_for_record on arrival (record_key) where disposition = 'NEW_CASE';
create unique index arrival_opens_once_for_victim on arrival (victim_key) where disposition = 'NEW_CASE';
create unique index arrival_opens_once_for_person on arrival (person_key) where disposition = 'NEW_CASE';

comment on table arrival is 'One record received, as received, and where it ended. Born HELD, so that the ledger adds up at every instant.';
comment on column arrival.id is 'Identifies the arrival; ordered by arrival. [internal] [keep: 7 years]';
comment on column arrival.feed_id is 'The file it came in; empty for a record sent by itself. [internal] [keep: 7 years]';
comment on column arrival.line_no is 'Line of the file on which it begins, the header being line 1. [internal] [keep: 7 years]';
comment on column arrival.raw is 'The record as received; never changed. [special category] [keep: case]';
comment on column arrival.organisation_id is 'Organisation that sent it. [internal] [keep: 7 years]';
comment on column arrival.received_at is 'When it was received. [internal] [keep: 7 years]';
comment on column arrival.record_id is 'The sender''s id of the record. [internal] [keep: 7 years]';
comment on column arrival.source is 'Who sent the person our way, a value of the feed''s source column. [internal] [keep: 7 years]';
comment on column arrival.record_key is 'Source and record id as one key: the same key again is the same record. [internal] [keep: 7 years]';
comment on column arrival.crime_number is 'Crime number as sent. [personal] [keep: case]';
comment on column arrival.victim_key is 'Hash of crime number and the sender''s id of the victim: one victim of one crime. [internal] [keep: 7 years]';
comment on column arrival.person_key is 'Hash of crime number, name and date of birth: one victim of one crime where the sender''s id differs. [personal] [keep: case]';
comment on column arrival.fingerprint is 'Hash of the record''s cleaned content without its record id: the same hash is the same content. [personal] [keep: case]';
comment on column arrival.content is 'The record as read: cleaned values of known columns by name. [special category] [keep: case]';
comment on column arrival.disposition is 'Where it ended: HELD, NEW_CASE, ADDED, DUPLICATE, OUT_OF_SCOPE or WITHDRAWN. [internal] [keep: 7 years]';
comment on column arrival.reason is 'Code of the reason for that. [internal] [keep: 7 years]';
comment on column arrival.sentence is 'The reason as a sentence; for a held record, the question that must be answered. [internal] [keep: 7 years]';
comment on column arrival.case_id is 'The case it opened, was added to, or repeats. [internal] [keep: case]';
comment on column arrival.decided_at is 'When it was decided; empty while it waits to be read. [internal] [keep: 7 years]';

create function arrival_stays_as_received() returns trigger language plpgsql as $$
begin
  raise exception 'An arrival stays as it was received.';
end $$;
create trigger arrival_stays_as_received
  before update of id, feed_id, line_no, raw, organisation_id, received_at on arrival
  for each row execute function arrival_stays_as_received();

create table single_tally (
  day      date primary key,
  received integer not null
);
comment on table single_tally is 'How many records were received one by one; their ledger is checked against it.';
comment on column single_tally.day is 'Day of receipt, Europe/London. [internal] [keep: 7 years]';
comment on column single_tally.received is 'Records received on that day outside any file. [internal] [keep: 7 years]';
